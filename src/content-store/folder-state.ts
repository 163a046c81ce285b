import { readFileSync, statSync } from 'node:fs';
import { sha256 } from '../pictures/kept-file.ts';
import { readFolder } from './read-folder.ts';

/**
 * What is in a folder, and by what a change of it would be noticed: as Git does, by the size, the times and the number of
 * each file (`racy-git`: a file that was touched just before it was looked at is not trusted, since a clock has ticks).
 */
export interface FolderState {
  /** The signs of the folder and of those below it, by their paths in it; its own is `''`. */
  folders: Record<string, string>;
  /** Every file below it, by its path there. */
  files: Record<string, FileState>;
}

/** The SHA-256 of a file's bytes, and its sign. */
export type FileState = [digest: string, sign: string];

/** How long after a change the sign of a file is not trusted, in milliseconds: the coarsest clock of a file system has ticks of two seconds. */
const TICK = 2000;

/** At the end of a sign that is not trusted. */
const YOUNG = '?';

/**
 * What tells that a file or folder is another than it was, for as good as nothing.
 *
 * @param now The clock, in milliseconds.
 * @throws {Error} Of the file system, when there is none.
 */
function signOf(absolute: string, now: number): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(absolute);
  const isYoung = Math.max(mtimeMs, ctimeMs) > now - TICK;
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}${isYoung ? YOUNG : ''}`;
}

/** The sign of a file that is about to be read; nothing when there is none. */
export function signNow(absolute: string): string | undefined {
  try {
    return signOf(absolute, Date.now());
  } catch {
    return undefined;
  }
}

/**
 * The state of a folder.
 *
 * @param before As it was; files with the same signs are not read again.
 * @param now The clock, in milliseconds; the real one, whatever the moment of the run.
 * @param read Files that have been read just now, whose signs were taken before that.
 * @returns `before` itself when every sign is the same.
 * @throws {Error} Of the file system, when something cannot be read.
 */
export async function stateOf(
  absolute: string,
  before?: FolderState,
  now = Date.now(),
  read: ReadonlyMap<string, FileState> = new Map(),
): Promise<FolderState> {
  if (before && isUnchanged(absolute, before, now)) return before;
  const state: FolderState = { folders: {}, files: {} };
  await look(absolute, '', state, { before, now, read });
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
  known: { before: FolderState | undefined; now: number; read: ReadonlyMap<string, FileState> },
): Promise<void> {
  const { before, now, read } = known;
  state.folders[below] = signOf(absolute, now);
  const { files, folders } = await readFolder(absolute);
  const prefix = below === '' ? '' : `${below}/`;
  for (const name of files) {
    const place = prefix + name;
    state.files[place] = read.get(place) ?? lookAt(`${absolute}/${name}`, before?.files[place], now);
  }
  for (const name of folders) await look(`${absolute}/${name}`, prefix + name, state, known);
}

function lookAt(file: string, before: FileState | undefined, now: number): FileState {
  const sign = signOf(file, now);
  return [before && isTrusted(before[1], sign) ? before[0] : sha256(readFileSync(file)), sign];
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
