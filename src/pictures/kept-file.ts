import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  const half = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  const bytes = Buffer.from(content);
  const whole = Buffer.concat([Buffer.from(`${sha256(bytes)}\n`), bytes]);
  // A small file costs a tenth as much as it does with promises, and its folder is there as good as always.
  try {
    writeFileSync(half, whole);
  } catch (error) {
    if (!/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    makeFolder(path.dirname(file));
    writeFileSync(half, whole);
  }
  try {
    renameSync(half, file);
  } catch (error) {
    // A folder of that name is nobody's.
    if (!statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw error;
    rmSync(file, { recursive: true });
    renameSync(half, file);
  }
}

/** Makes a folder of a cache; a file that stands in its place is nobody's. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
}

/**
 * Reads what {@link keepFile} kept.
 *
 * @returns The content, or `undefined` when there is none, or it is damaged.
 */
export async function readKeptFile(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return readKeptFileNow(file);
}

/** The same, for whoever cannot wait. */
export function readKeptFileNow(file: string): Uint8Array<ArrayBuffer> | undefined {
  // An error for every file that is not there costs more than to look.
  if (!existsSync(file)) return undefined;
  try {
    const bytes = readFileSync(file);
    const start = bytes.indexOf('\n') + 1;
    const content = new Uint8Array(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start);
    return bytes.toString('latin1', 0, start - 1) === sha256(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

const LOST = 'was damaged, or left the cache during the build. Build again.';

/** What is thrown when something is not kept any more that was there when a build began. */
export function lostFromCache(what: string): Error {
  return new Error(`${what} ${LOST}`);
}

/** Whether it was thrown for that, by whichever copy of this code, in whichever thread. */
export function isLost(error: unknown): boolean {
  return error instanceof Error && error.message.endsWith(LOST);
}
