import { statSync } from 'node:fs';
import path from 'node:path';
import type { Rendering } from '../article/article.ts';
import { keepFile, readKeptFile } from '../pictures/kept-file.ts';
import { utf8Of } from './utf8.ts';

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
  const kept = await readKeptFile(fileOf(cacheDir, key));
  return kept && (JSON.parse(new TextDecoder().decode(kept)) as KeptRendering);
}

/** By what it would be noticed that the file of a rendered body is another, or damaged; nothing when there is none. */
export function renderingSign(cacheDir: string, key: string): string | undefined {
  const stats = statSync(fileOf(cacheDir, key), { throwIfNoEntry: false });
  return stats && `${stats.size} ${stats.mtimeMs}`;
}

/** Keeps a rendered body. */
export async function keepRendering(cacheDir: string, key: string, kept: KeptRendering): Promise<void> {
  await keepFile(fileOf(cacheDir, key), utf8Of(JSON.stringify(kept)));
}

/** The path of a rendered body in the cache. */
export function renderingFile(key: string): string {
  return `renderings/${key.slice(0, 2)}/${key}.json`;
}

function fileOf(cacheDir: string, key: string): string {
  return path.join(cacheDir, renderingFile(key));
}
