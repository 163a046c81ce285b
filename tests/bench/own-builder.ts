import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { copyProject } from '../copy-project.ts';
import { NOW } from './article.ts';
import type { MakeBuilder } from './builder.ts';

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
    clean: async () => {
      for (const kept of [out, cache, path.join(project, '.astro')])
        await rm(kept, { recursive: true, force: true });
    },
  };
};
