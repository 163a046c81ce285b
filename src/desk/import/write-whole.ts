import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandFailure } from '../command.ts';

/**
 * Writes new files, all or none. A file that is there is never overwritten.
 *
 * @param folder Absolute.
 * @param files By their paths in it.
 * @throws {CommandFailure} When one cannot be written; those before it are taken away again.
 */
export async function writeWhole(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  const written: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const absolute = path.join(folder, name);
    try {
      await mkdir(path.dirname(absolute), { recursive: true });
      await writeFile(absolute, content, { flag: 'wx' });
      written.push(absolute);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // A file that was begun when the disk was full is ours as well; one that was there before is not.
      for (const file of code === 'EEXIST' ? written : [...written, absolute])
        await rm(file, { force: true });
      const why = code === 'EEXIST' ? 'is there already' : `cannot be written (${code ?? message})`;
      throw new CommandFailure(`${name} ${why}, so nothing was imported.\nLook at the folder ${folder}.`);
    }
  }
}
