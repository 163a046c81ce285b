import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../content-store/digest.ts';

/** What pages are made with beside what Astro's record of them covers: functions in its settings, say. */
const MADE_WITH = ['astro.config.mjs', 'package-lock.json'];

/**
 * Takes away the pages that Astro has kept when they may no longer fit: after a build that did not end, since Astro writes
 * pages before it writes what they were made from; and when its settings or any dependency have changed.
 *
 * Until {@link endBuild}, the build counts as one that did not end.
 *
 * @param cache The folder of all caches.
 * @param root The project.
 */
export async function beginBuild(cache: string, root: string): Promise<void> {
  const { unfinished, madeWith, kept } = placesIn(cache);
  const texts = await Promise.all(MADE_WITH.map((name) => readFile(path.join(root, name), 'utf8')));
  const digest = digestOf(texts);
  const isFitting = !existsSync(unfinished) && (await readFile(madeWith, 'utf8').catch(() => '')) === digest;
  if (!isFitting) await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  await writeFile(unfinished, '');
  await writeFile(madeWith, digest);
}

/** Says that a build has ended well. */
export async function endBuild(cache: string): Promise<void> {
  await rm(placesIn(cache).unfinished);
}

function placesIn(cache: string) {
  const kept = path.join(cache, 'astro');
  return { unfinished: path.join(cache, 'unfinished'), kept, madeWith: path.join(kept, 'made-with') };
}
