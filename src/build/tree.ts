import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Delta } from './page-record.ts';

/** What the file system says when the folder of a file is not there: nothing is, or a file. */
const NO_FOLDER = new Set(['ENOENT', 'ENOTDIR']);

/** Makes a folder of a tree; a file that stands in its way is of a site before this one. */
export function makeFolder(tree: string, folder: string): void {
  const place = path.join(tree, folder);
  try {
    mkdirSync(place, { recursive: true });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    removeFileAbove(tree, folder);
    mkdirSync(place, { recursive: true });
  }
}

/** Takes away the file that stands where a folder is to be, or one of those around it. */
function removeFileAbove(tree: string, folder: string): void {
  for (let above = folder; above !== '.'; above = path.dirname(above)) {
    const place = path.join(tree, above);
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== false) continue;
    unlinkSync(place);
    return;
  }
}

/**
 * Writes a file of a tree anew. Other trees have the old one by a hard link, so that it is replaced and never changed; what
 * is the same stays.
 *
 * @returns Whether it was written.
 */
export function replaceFile(tree: string, file: string, bytes: Uint8Array): boolean {
  const place = path.join(tree, file);
  try {
    writeFileSync(place, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      if (statSync(place).isFile() && readFileSync(place).equals(bytes)) return false;
      rmSync(place, { recursive: true });
    } else if (NO_FOLDER.has(code)) makeFolder(tree, path.dirname(file));
    else throw error;
    writeFileSync(place, bytes, { flag: 'wx' });
    return true;
  }
}

/** Takes a file out of a tree, and the folders that are empty then. */
export function removeFile(tree: string, file: string): void {
  try {
    unlinkSync(path.join(tree, file));
  } catch (error) {
    // A folder may stand there now, or a file where its folder was.
    const isThere = statSync(path.join(tree, file), { throwIfNoEntry: false })?.isDirectory() === false;
    if (isThere) throw error;
  }
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    try {
      rmdirSync(path.join(tree, folder));
    } catch {
      return; // Something is in it.
    }
  }
}

/** Puts a file of one tree into another without copying its bytes, where the file system can. */
export function linkFile(from: string, to: string, file: string): void {
  const [source, place] = [path.join(from, file), path.join(to, file)];
  try {
    linkSync(source, place);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') rmSync(place, { recursive: true });
    else if (NO_FOLDER.has(code)) makeFolder(to, path.dirname(file));
    else {
      copyFileSync(source, place);
      return;
    }
    linkSync(source, place);
  }
}

/**
 * {@link linkFile}, unless the file is there already.
 *
 * @returns Whether it was put there.
 */
export function shareFile(from: string, to: string, file: string): boolean {
  const there = statSync(path.join(to, file), { throwIfNoEntry: false });
  if (there?.ino === statSync(path.join(from, file)).ino) return false;
  linkFile(from, to, file);
  return true;
}

/** Makes a tree that had a {@link Delta} like another. */
export function bringUpToDate(tree: string, from: string, { written, removed }: Delta): void {
  // A folder may come to stand where a file was.
  for (const file of removed) removeFile(tree, file);
  for (const file of written) linkFile(from, tree, file);
}

/**
 * Every file of a folder and of those in it, with the hidden ones and links, relative to it and with slashes; none when it is not there.
 * Node's own recursive listing takes ten times as long.
 */
export function filesOf(folder: string): string[] {
  const files: string[] = [];
  const gather = (inside: string) => {
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      if (entry.isDirectory()) gather(`${inside}${entry.name}/`);
      else files.push(inside + entry.name);
    }
  };
  if (existsSync(folder)) gather('');
  return files;
}

/** Every folder of a tree that files are in or below, itself as `.` as well. */
export function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  let last = '';
  for (const file of files) {
    // Most stand where the one before does.
    const end = file.lastIndexOf('/');
    if (end === last.length && file.startsWith(last)) continue;
    last = path.dirname(file);
    for (let folder = last; !folders.has(folder); folder = path.dirname(folder)) folders.add(folder);
  }
  return folders;
}

/** Makes a tree like another, which is not there yet. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) linkTree(path.join(from, entry.name), path.join(to, entry.name));
    else linkFile(from, to, entry.name);
  }
}

/**
 * Takes a whole tree away, if it is there. In one call: Node's removal with promises holds all names at a time, half a gigabyte
 * of them for ten thousand articles, and takes three times as much of the processor.
 */
export function removeTree(tree: string): void {
  rmSync(tree, { recursive: true, force: true });
}

/** What tells a tree from every other, wherever it is renamed to: its folder's inode, and when that was made. */
export function treeId(tree: string): string | undefined {
  const found = statSync(tree, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}-${found.ino}-${found.birthtimeNs}`;
}
