import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Delta, readSealed, writeSealed } from './page-record.ts';
import { treeId } from './tree.ts';

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

/** What a tree lacks, if it is known and nobody has changed one of its folders since. */
export function lackOf({ trees }: KnownTrees, tree: string, folders: Iterable<string>): Delta | undefined {
  const found = trees[treeId(tree) ?? ''];
  if (!found) return undefined;
  const added = new Set(found.lacks.written.map((file) => path.dirname(file)));
  return isUntouched(tree, folders, found.since, added) ? found.lacks : undefined;
}

/** Whether nobody has put files into the kept tree, or taken some out, since it was as it should be. */
export function isKept(
  { kept, keptSince = 0 }: KnownTrees,
  tree: string,
  folders: Iterable<string>,
): boolean {
  return kept === treeId(tree) && isUntouched(tree, folders, keptSince);
}

/** Whether no folder of a tree has changed since a moment. Of some it may not have any yet. */
function isUntouched(
  tree: string,
  folders: Iterable<string>,
  since: number,
  lacking: ReadonlySet<string> = new Set(),
): boolean {
  for (const folder of folders) {
    const stat = statSync(path.join(tree, folder), { throwIfNoEntry: false });
    if (stat ? stat.mtimeMs > since : !lacking.has(folder)) return false;
  }
  return true;
}

/** Notes that the kept tree is as it should be. */
export function noteKept(known: KnownTrees, tree: string): void {
  known.kept = treeId(tree);
  known.keptSince = Date.now();
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
