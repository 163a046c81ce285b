import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../pictures/kept-file.ts';

/** The names of what is in a folder, sorted; hidden files, and what is neither file, folder nor link, are left out. An absent folder is empty. */
export async function readFolder(absolute: string): Promise<{ files: string[]; folders: string[] }> {
  try {
    const entries = await readdir(absolute, { withFileTypes: true });
    const seen = entries.filter(
      (entry) =>
        !entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory() || entry.isSymbolicLink()),
    );
    const names = (wanted: boolean) =>
      seen
        .filter((entry) => entry.isDirectory() === wanted)
        .map(({ name }) => name)
        .sort();
    return { files: names(false), folders: names(true) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { files: [], folders: [] };
    throw error;
  }
}

/** The digest of every file below a folder, by its path there; `except` is left out. */
export async function digestFolder(absolute: string, except: string): Promise<Record<string, string>> {
  const { files, folders } = await readFolder(absolute);
  const digests: Record<string, string> = {};
  for (const name of files) {
    if (name === except) continue;
    digests[name] = sha256(await readFile(path.join(absolute, name)));
  }
  for (const name of folders) {
    const below = await digestFolder(path.join(absolute, name), '');
    for (const [file, digest] of Object.entries(below)) digests[`${name}/${file}`] = digest;
  }
  return digests;
}
