import { readdirSync } from 'node:fs';

/** The names of what is in a folder, sorted; hidden files, and what is neither file, folder nor link, are left out. An absent folder is empty. */
export async function readFolder(absolute: string): Promise<{ files: string[]; folders: string[] }> {
  try {
    const entries = readdirSync(absolute, { withFileTypes: true });
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
