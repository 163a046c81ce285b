import { rmSync } from 'node:fs';
import path from 'node:path';
import { readRenderingFile } from '../content-store/rendering-cache.ts';
import { isLost, readKeptFileNow } from '../pictures/kept-file.ts';
import { filesOf } from './tree.ts';

/** The caches of which a build trusts the names and the times of files until it needs one, and what reads a file of each. */
const TRUSTED = { pdfs: readKeptFileNow, renderings: readRenderingFile };

/**
 * Builds; and when something that was kept was damaged, or has gone meanwhile, takes away all that is damaged and builds once
 * more.
 *
 * @param cache The folder of all caches.
 */
export async function againWhenLost<Result>(cache: string, build: () => Promise<Result>): Promise<Result> {
  try {
    return await build();
  } catch (error) {
    if (!isLost(error)) throw error;
    console.warn('Something in the cache was damaged. It is made again.');
    for (const [name, read] of Object.entries(TRUSTED)) {
      for (const file of filesIn(path.join(cache, name))) if (!read(file)) rmSync(file, { force: true });
    }
    return build();
  }
}

function filesIn(folder: string): string[] {
  return filesOf(folder).map((file) => path.join(folder, file));
}
