import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { copyProject } from '../copy-project.ts';
import { NOW } from './article.ts';
import type { Builder, MakeBuilder } from './builder.ts';
import { OWN, PAGES_ALONE } from './names.ts';
import { setAside } from './set-aside.ts';
import type { BenchContent } from './write-articles.ts';

/** The caches of what is drawn: cards, and the variants of pictures. */
const PICTURES = ['cards', 'pictures'];

/** What of this project is measured, by what `--editions` calls it: `GALLEY_ROUTES` and the name in tables. */
export const EDITIONS: Record<string, MakeBuilder> = {
  all: ownBuilder('all', OWN),
  'no-cards': ownBuilder('no-cards', `${OWN} without cards`),
  pages: ownBuilder('pages', PAGES_ALONE),
};

/** What is read of `package.json`. */
interface Package {
  version: string;
  scripts: { build: string };
}

/** This project, in a copy of itself, so that a template can be changed there. */
function ownBuilder(routes: string, name: string): MakeBuilder {
  return (content, folder) => prepare(content, path.resolve(folder, `project-${routes}`), routes, name);
}

async function prepare(
  content: BenchContent,
  project: string,
  routes: string,
  name: string,
): Promise<Builder> {
  await copyProject(project);
  const { version, scripts } = JSON.parse(await readFile('package.json', 'utf8')) as Package;
  // As a user runs it.
  const [, ...script] = scripts.build.split(' ');
  const [out, cache] = [path.join(project, 'dist'), path.join(project, '.cache')];
  const told = ['--content', path.resolve(content.own), '--out', out, '--cache', cache, '--now', NOW];
  return {
    name,
    version,
    out,
    cwd: project,
    env: { GALLEY_ROUTES: routes },
    command: [process.execPath, ...script, ...told],
    template: path.join(project, 'src/components/ArticleHead.astro'),
    clean: async (keepsPictures) => {
      const kept = keepsPictures ? PICTURES : [];
      const names = (await readdir(cache).catch(() => [])).filter((name) => !kept.includes(name));
      await setAside(...names.map((name) => path.join(cache, name)), out, path.join(project, '.astro'));
    },
  };
}
