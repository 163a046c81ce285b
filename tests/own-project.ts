import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../src/schemas/site.ts';
import { runNode } from './run-node.ts';
import { NOW } from './sites.ts';

/** What a build needs of the project beside its content. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Makes a copy of the project that is somebody else's: what an owner edits is edited, and nothing more. What
 * `src/site.config.ts` says is fixed for a build, and so is tested as such.
 *
 * @param content The folder of its content, which is copied too.
 */
export async function copyProject(project: string, site: Site, content: string): Promise<void> {
  await mkdir(project, { recursive: true });
  for (const part of [...PARTS, 'content'])
    await rm(path.join(project, part), { recursive: true, force: true });
  for (const part of PARTS) await cp(part, path.join(project, part), { recursive: true });
  await cp(content, path.join(project, 'content'), { recursive: true });
  const configuration = `export const site = ${JSON.stringify(site, null, 2)};\n`;
  await writeFile(path.join(project, 'src/site.config.ts'), configuration);
  await symlink(path.resolve('node_modules'), path.join(project, 'node_modules')).catch(() => {});
}

/** Builds it into its `dist`, with the command that everybody uses. */
export async function buildProject(project: string): Promise<void> {
  const { code, stdout, stderr } = await runNode(['src/desk/build.ts', '--now', NOW], {}, project);
  if (code !== 0) throw new Error(`${project} was not built:\n${stdout}\n${stderr}`);
}
