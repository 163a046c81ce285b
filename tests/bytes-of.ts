import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file of a folder, by its path there, with its bytes as a string of one letter each. */
export async function bytesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files
    .sort()
    .map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')]);
  return Object.fromEntries(await Promise.all(pairs));
}
