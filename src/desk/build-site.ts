import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import type { Command } from './settings.ts';

/**
 * Builds the site beside the last one and puts it in its place only when it is whole.
 *
 * @throws {Error} When the content has errors (`ContentProblems`) or rendering fails; the last good build is
 *   then untouched.
 */
export async function buildSite({ out, cache }: Command): Promise<void> {
  const next = path.resolve(cache, 'next');
  const last = path.resolve(cache, 'last');
  const unfinished = path.resolve(cache, 'unfinished');
  const target = path.resolve(out);
  await mkdir(cache, { recursive: true });
  // Astro writes pages into its cache before it writes what they were made from, so after a build that
  // failed or was killed its record of the one before no longer fits the pages.
  if (existsSync(unfinished)) await rm(path.resolve(cache, 'astro'), { recursive: true, force: true });
  await rm(next, { recursive: true, force: true });
  await writeFile(unfinished, '');

  process.env['GALLEY_OUT'] = next;
  process.env['GALLEY_PREVIEW'] = 'no';
  process.env['NODE_ENV'] = 'production';
  await build({ root: process.cwd(), mode: 'production', logLevel: 'warn' });

  await rm(last, { recursive: true, force: true });
  await mkdir(path.dirname(target), { recursive: true });
  if (existsSync(target)) await rename(target, last);
  await rename(next, target);
  await rm(unfinished);
}
