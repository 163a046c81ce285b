import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The file of a folder that says what the others are. */
const SEAL = 'sha256';

/** Writes into a folder a digest of all its files, by which damage of them shows. */
export async function sealFolder(folder: string): Promise<void> {
  await writeFile(path.join(folder, SEAL), await digestOf(folder));
}

/** Whether a folder has the files that it was sealed with, and no others. */
export async function isSealed(folder: string): Promise<boolean> {
  try {
    return (await readFile(path.join(folder, SEAL), 'utf8')) === (await digestOf(folder));
  } catch {
    return false;
  }
}

async function digestOf(folder: string): Promise<string> {
  const digest = createHash('sha256');
  for (const name of (await readdir(folder)).filter((name) => name !== SEAL).sort()) {
    const bytes = await readFile(path.join(folder, name));
    digest.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return digest.digest('hex');
}
