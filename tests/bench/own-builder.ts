import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { copyProject } from '../copy-project.ts';
import { NOW } from './article.ts';
import type { MakeBuilder } from './builder.ts';

/** The caches of what is drawn: cards, and the variants of pictures. */
const PICTURES = ['cards', 'pictures'];

/** This project, in a copy of itself, so that a template can be changed there. */
export const ownBuilder: MakeBuilder = async (content, folder) => {
  const project = path.resolve(folder, 'project');
  await copyProject(project);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const [out, cache] = [path.join(project, 'dist'), path.join(project, '.cache')];
  const told = ['--content', path.resolve(content.own), '--out', out, '--cache', cache, '--now', NOW];
  return {
    name: 'Galley',
    version,
    out,
    cwd: project,
    command: [process.execPath, 'src/desk/build.ts', ...told],
    template: path.join(project, 'src/components/ArticleHead.astro'),
    clean: async (keepsPictures) => {
      const kept = keepsPictures ? PICTURES : [];
      const names = (await readdir(cache).catch(() => [])).filter((name) => !kept.includes(name));
      for (const name of names) await rm(path.join(cache, name), { recursive: true });
      for (const folder of [out, path.join(project, '.astro')])
        await rm(folder, { recursive: true, force: true });
    },
  };
};
