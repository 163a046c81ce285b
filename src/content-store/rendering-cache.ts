import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rendering } from '../article/article.ts';
import { writeWhole } from '../pictures/write-whole.ts';
import { digestOf } from './digest.ts';

/** A rendered body as the cache keeps it. Bodies with errors are never kept. */
export interface KeptRendering {
  rendering: Rendering;
  usedSources: string[];
}

/**
 * Looks a rendered body up.
 *
 * @param key A digest of everything that decides it.
 * @returns The body; or `undefined` when it is not there, or its file is damaged.
 */
export async function readRendering(cacheDir: string, key: string): Promise<KeptRendering | undefined> {
  try {
    const [digest, json] = splitOnce(await readFile(fileOf(cacheDir, key), 'utf8'));
    return digestOf(json) === digest ? (JSON.parse(json) as KeptRendering) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a rendered body. The first line of the file is a digest of the rest, so that damage shows. */
export async function keepRendering(cacheDir: string, key: string, kept: KeptRendering): Promise<void> {
  const json = JSON.stringify(kept);
  await writeWhole(fileOf(cacheDir, key), `${digestOf(json)}\n${json}`);
}

function fileOf(cacheDir: string, key: string): string {
  return path.join(cacheDir, 'renderings', key.slice(0, 2), `${key}.json`);
}

function splitOnce(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}
