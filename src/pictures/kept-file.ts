import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/**
 * Keeps a file in a cache. Its first line is a digest of the rest, so that damage shows, and it appears whole
 * or not at all.
 */
export async function keepFile(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(half, Buffer.concat([Buffer.from(`${sha256(content)}\n`), Buffer.from(content)]));
  await rename(half, file);
}

/**
 * Reads what {@link keepFile} kept.
 *
 * @returns The content, or `undefined` when there is none, or it is damaged.
 */
export async function readKeptFile(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const bytes = await readFile(file);
    const end = bytes.indexOf('\n');
    const content = new Uint8Array(bytes.subarray(end + 1));
    return bytes.subarray(0, end).toString() === sha256(content) ? content : undefined;
  } catch {
    return undefined;
  }
}
