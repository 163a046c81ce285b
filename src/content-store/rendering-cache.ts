import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Rendering } from '../article/article.ts';
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
export function readRendering(cacheDir: string, key: string): KeptRendering | undefined {
  const file = fileOf(cacheDir, key);
  // An error for every file that is not there costs more than to look.
  return existsSync(file) ? readRenderingFile(file) : undefined;
}

/** The same, by its file, which should be there. */
export function readRenderingFile(file: string): KeptRendering | undefined {
  try {
    const whole = readFileSync(file);
    const start = whole.indexOf('\n') + 1;
    const bytes = whole.subarray(start);
    if (whole.toString('latin1', 0, start) !== sealOf(bytes)) return undefined;
    const end = bytes.indexOf('\n');
    const { rendering, usedSources } = JSON.parse(bytes.toString('utf8', 0, end)) as KeptRendering;
    return { rendering: { ...rendering, html: bytes.toString('utf8', end + 1) }, usedSources };
  } catch {
    return undefined;
  }
}

/** By what it would be noticed that the file of a rendered body is another, or damaged; nothing when there is none. */
export function renderingSign(cacheDir: string, key: string): string | undefined {
  const stats = statSync(fileOf(cacheDir, key), { throwIfNoEntry: false });
  return stats && `${stats.size} ${stats.mtimeMs}`;
}

/**
 * Keeps a rendered body: its HTML as it is, after one line of JSON with all else. A first line has a checksum of both, so
 * that a file that was left half written shows.
 */
export function keepRendering(
  cacheDir: string,
  key: string,
  { rendering, usedSources }: KeptRendering,
): void {
  const { html, ...others } = rendering;
  const bytes = utf8Of(`${JSON.stringify({ rendering: others, usedSources })}\n${html}`);
  const whole = Buffer.concat([Buffer.from(sealOf(bytes)), bytes]);
  const file = fileOf(cacheDir, key);
  try {
    writeFileSync(file, whole);
  } catch {
    // Its folder is not there yet, or something stands in the place of one of both that is nobody's.
    const folder = path.dirname(file);
    if (statSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
    rmSync(file, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, whole);
  }
}

/** The path of a rendered body in the cache. */
export function renderingFile(key: string): string {
  return `renderings/${key.slice(0, 2)}/${key}.txt`;
}

function fileOf(cacheDir: string, key: string): string {
  return path.join(cacheDir, renderingFile(key));
}

/** The first line of a file, for the bytes after it: whoever keeps ten thousand wants no costlier one (RFC 1952, 8). */
function sealOf(bytes: Uint8Array): string {
  return `${crc32(bytes).toString(16)}\n`;
}
