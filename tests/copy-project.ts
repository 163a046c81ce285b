import { execFileSync } from 'node:child_process';
import { copyFile, link, mkdir, readdir, readlink, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts this project into another folder, with its packages, so that it can be built there. What was there before goes.
 *
 * Packages are hard links: they take no room, and unlike a link to their folder they are at a place of their own.
 */
export async function copyProject(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  // The other way round, so that a folder is not read in the order in which it was written here.
  for (const file of listed.split('\0').filter(Boolean).sort().reverse()) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await copyFile(file, path.join(folder, file));
  }
  await linkFolder('node_modules', path.join(folder, 'node_modules'));
}

async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target);
  }
}
