import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../pictures/kept-file.ts';
import { readFolder } from './read-folder.ts';

/**
 * What is in a folder, and by what a change of it would be noticed: as Git does, by the size, the times and the number of
 * each file (`racy-git`: a file that was touched just before it was looked at is not trusted, since a clock has ticks).
 */
export interface FolderState {
  /** The signs of the folder and of those below it, by their paths in it; its own is `''`. */
  folders: Record<string, string>;
  /** Every file below it, by its path there, with the SHA-256 of its bytes and its sign. */
  files: Record<string, [digest: string, sign: string]>;
}

/** How long after a change the sign of a file is not trusted, in milliseconds: the coarsest clock of a file system has ticks of two seconds. */
const TICK = 2000;

/** At the end of a sign that is not trusted. */
const YOUNG = '?';

/**
 * What tells that a file or folder is another than it was, for as good as nothing.
 *
 * @throws {Error} Of the file system, when there is none.
 */
function signOf(absolute: string, now: number): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(absolute);
  const isYoung = Math.max(mtimeMs, ctimeMs) > now - TICK;
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}${isYoung ? YOUNG : ''}`;
}

/**
 * The state of a folder.
 *
 * @param before As it was; files with the same signs are not read again.
 * @param now The clock, in milliseconds; the real one, whatever the moment of the run.
 * @returns `before` itself when every sign is the same.
 * @throws {Error} Of the file system, when something cannot be read.
 */
export async function stateOf(
  absolute: string,
  before?: FolderState,
  now = Date.now(),
): Promise<FolderState> {
  if (before && isUnchanged(absolute, before, now)) return before;
  const state: FolderState = { folders: {}, files: {} };
  await look(absolute, '', state, before, now);
  return state;
}

/** Whether every sign of a folder is what it was. */
export function isUnchanged(absolute: string, { folders, files }: FolderState, now = Date.now()): boolean {
  try {
    for (const name in folders) {
      if (!isTrusted(folders[name], signOf(name === '' ? absolute : `${absolute}/${name}`, now)))
        return false;
    }
    for (const name in files) {
      if (!isTrusted(files[name]?.[1], signOf(`${absolute}/${name}`, now))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function isTrusted(before: string | undefined, sign: string): boolean {
  return before === sign && !sign.endsWith(YOUNG);
}

async function look(
  absolute: string,
  below: string,
  state: FolderState,
  before: FolderState | undefined,
  now: number,
): Promise<void> {
  state.folders[below] = signOf(absolute, now);
  const { files, folders } = await readFolder(absolute);
  const prefix = below === '' ? '' : `${below}/`;
  for (const name of files) {
    const file = path.join(absolute, name);
    const sign = signOf(file, now);
    const known = before?.files[prefix + name];
    const digest = known && isTrusted(known[1], sign) ? known[0] : sha256(readFileSync(file));
    state.files[prefix + name] = [digest, sign];
  }
  for (const name of folders) await look(path.join(absolute, name), prefix + name, state, before, now);
}

/** The digests of the files beside an article's text, by their paths, in their order. */
export function digestsBeside({ files }: FolderState): Record<string, string> {
  const others = Object.entries(files).filter(([name]) => name !== 'index.md');
  return Object.fromEntries(others.map(([name, [digest]]) => [name, digest]));
}

/** Whether the files in a folder are those that they were, byte for byte. */
export function hasSameFiles(one: FolderState, other: FolderState): boolean {
  if (one === other) return true;
  const names = Object.keys(one.files);
  return (
    names.length === Object.keys(other.files).length &&
    names.every((name) => one.files[name]?.[0] === other.files[name]?.[0])
  );
}

/** Whether nothing has happened to a folder since its state was taken, as far as a clock can tell. */
export function isStill(absolute: string, { folders, files }: FolderState): boolean {
  const bare = (sign: string | undefined) => sign?.replace(YOUNG, '');
  const isSame = (name: string, sign: string | undefined) =>
    bare(signOf(path.join(absolute, name), 0)) === bare(sign);
  try {
    return (
      Object.entries(folders).every(([name, sign]) => isSame(name, sign)) &&
      Object.entries(files).every(([name, [, sign]]) => isSame(name, sign))
    );
  } catch {
    return false;
  }
}
