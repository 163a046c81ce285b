import { existsSync, statSync, utimesSync } from 'node:fs';
import { type Delta, readSealed, writeSealed } from './page-record.ts';
import { foldersOf, treeId } from './tree.ts';

/** A tree beside the kept one, such as the site that is served. */
interface KnownTree {
  /** What it lacks. */
  lacks: Delta;
  /** When it was as it should be, in milliseconds: whoever has put files in or taken some out since has changed a folder. */
  since: number;
}

/** Trees that have been like the kept one. */
export interface KnownTrees {
  /** By what tells them from others. */
  trees: Record<string, KnownTree>;
  /** What tells the kept tree from others: there may be another one since, such as one that was restored. */
  kept?: string | undefined;
  /** When the kept tree was as it should be, as in {@link KnownTree}. */
  keptSince?: number | undefined;
  /** The place into which the kept tree is being put, and what tells that from others. */
  leaving?: { target: string; id: string } | undefined;
}

/** @returns None when there is no note of them, or it is damaged. */
export async function readTrees(file: string): Promise<KnownTrees> {
  try {
    return JSON.parse(await readSealed(file)) as KnownTrees;
  } catch {
    return { trees: {} };
  }
}

/** Notes them. */
export async function writeTrees(file: string, known: KnownTrees): Promise<void> {
  await writeSealed(file, JSON.stringify(known));
}

/** What is known of a tree. */
export function knownTree({ trees }: KnownTrees, tree: string): KnownTree | undefined {
  return trees[treeId(tree) ?? ''];
}

/** Whether nobody has put files into the kept tree, or taken some out, since it was as it should be. */
export function isKept({ kept, keptSince = 0 }: KnownTrees, tree: string, files: Iterable<string>): boolean {
  return (
    kept === treeId(tree) &&
    [...foldersOf(files)].every((folder) => timeOf(tree, folder, Infinity) <= keptSince)
  );
}

/**
 * Changes files of a tree so that the times of its folders still tell whether somebody else has changed it since a moment.
 *
 * @param since In milliseconds.
 * @returns Whether it was done: not when somebody else has changed one of the folders before.
 */
export function changeUnseen(
  tree: string,
  files: Iterable<string>,
  since: number,
  change: () => void,
): boolean {
  const folders = [...foldersOf(files)];
  if (folders.some((folder) => timeOf(tree, folder, 0) > since)) return false;
  change();
  const time = new Date(since);
  for (const folder of folders) {
    if (timeOf(tree, folder, 0) > since) utimesSync(`${tree}/${folder}`, time, time);
  }
  return true;
}

/** When a folder of a tree was changed, in milliseconds. */
function timeOf(tree: string, folder: string, whenGone: number): number {
  return statSync(`${tree}/${folder}`, { throwIfNoEntry: false })?.mtimeMs ?? whenGone;
}

/**
 * Notes that the kept tree is as it should be.
 *
 * @param since When it was so, in milliseconds.
 */
export function noteKept(known: KnownTrees, tree: string, since = Date.now()): void {
  known.kept = treeId(tree);
  known.keptSince = since;
}

/**
 * Notes a change of the kept tree, which all others lack now; and forgets what is gone.
 *
 * @param places Where the others are.
 */
export function noteChange(known: KnownTrees, change: Delta, places: readonly string[]): void {
  const ids = new Set(places.filter((place) => existsSync(place)).map(treeId));
  const stay = Object.entries(known.trees).filter(([id]) => ids.has(id));
  known.trees = Object.fromEntries(
    stay.map(([id, tree]) => [id, { ...tree, lacks: joined(tree.lacks, change) }]),
  );
}

/** Notes a tree that is like the kept one, but for what it lacks. */
export function noteTree(known: KnownTrees, tree: string, lacks: Delta = { written: [], removed: [] }): void {
  const id = treeId(tree);
  if (id) known.trees[id] = { lacks, since: Date.now() };
}

/** Both, one after the other. */
function joined(first: Delta, second: Delta): Delta {
  const removed = new Set([...first.removed, ...second.removed]);
  for (const file of second.written) removed.delete(file);
  const written = new Set([...first.written, ...second.written]);
  for (const file of removed) written.delete(file);
  return { written: [...written], removed: [...removed] };
}
