import { existsSync, renameSync, statSync } from 'node:fs';
import { cp, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { keptAssets } from '../desk/publish/keep-assets.ts';
import { asideOf, MARK } from '../desk/swap.ts';
import { TABLE_FILES } from '../hosting/file-table.ts';
import {
  changeUnseen,
  isKept,
  type KnownTrees,
  knownTree,
  noteChange,
  noteKept,
  noteTree,
  readTrees,
  writeTrees,
} from './known-trees.ts';
import { type Delta, emptyRecord, filesOfUnits, type PageRecord, readRecord } from './page-record.ts';
import { bringUpToDate, linkTree, removeFile, removeTree, treeId } from './tree.ts';
import { openTwin, type Twin, twinOf } from './twin.ts';

/** The site as it was made last, among the caches. */
export interface KeptSite {
  tree: string;
  recordFile: string;
  record: PageRecord;
  /** Whether the tree has all files that the record says, and no other. */
  isWhole: boolean;
  known: KnownTrees;
  /** Of a site that is made from nothing. */
  twin?: Twin;
}

/**
 * Opens it, wherever the build before was killed.
 *
 * @param cache The folder of all caches.
 * @param target Where it is to be served.
 */
export async function openKeptSite(cache: string, target: string): Promise<KeptSite> {
  const place = path.join(cache, 'site');
  await mkdir(place, { recursive: true });
  const [tree, recordFile] = [path.join(place, 'files'), path.join(place, 'made.json')];
  const read = await readRecord(recordFile);
  const site: KeptSite = {
    tree,
    recordFile,
    record: read?.record ?? emptyRecord(''),
    isWhole: read?.isWhole ?? false,
    known: await readTrees(treesFile(recordFile)),
  };
  if (site.known.leaving) await comeBack(site, site.known.leaving.target);
  await comeBack(site, target);
  // A build that was killed has changed the tree, and nobody knows how; nor what is in one that came from elsewhere, or that
  // somebody has put something into.
  site.isWhole &&= isKept(site.known, tree, filesOfUnits(site.record.units));
  if (!site.isWhole) site.known.trees = {};
  if (read && existsSync(tree)) return site;
  removeTree(tree);
  await mkdir(tree);
  return {
    ...site,
    record: emptyRecord(''),
    isWhole: false,
    known: { trees: {} },
    ...(canLeave(tree, target) && { twin: openTwin(tree) }),
  };
}

/** Whether the kept tree can be put to where sites are served: it is on the same file system. */
function canLeave(tree: string, target: string): boolean {
  return statSync(tree).dev === statSync(path.dirname(target)).dev;
}

/** Notes what has changed in the kept tree. */
export async function keepChange(
  { tree, recordFile, known, twin }: KeptSite,
  change: Delta,
  target: string,
): Promise<void> {
  const { last, before } = asideOf(target);
  noteChange(known, change, [target, last, before]);
  if (twin) noteTree(known, twin.place, { written: twin.lacking(change.written), removed: [] });
  noteKept(known, tree);
  await writeTrees(treesFile(recordFile), known);
}

/** Puts the kept tree to where the next site stands before it is seen. On another file system it is copied. */
export async function bringNext({ tree, recordFile, known }: KeptSite, target: string): Promise<void> {
  const { next } = asideOf(target);
  removeTree(next);
  if (canLeave(tree, target)) {
    known.leaving = { target, id: treeId(tree) ?? '' };
    await writeTrees(treesFile(recordFile), known);
    await rename(tree, next);
  } else await cp(tree, next, { recursive: true, preserveTimestamps: true });
  // Each tree has its own.
  removeFile(next, MARK);
}

/** Takes it back, from there or from the place of the site, whichever it has come to. */
export async function comeBack(site: KeptSite, target: string): Promise<void> {
  const { tree, known, recordFile } = site;
  const { next, last } = asideOf(target);
  if (known.leaving) {
    const { id } = known.leaving;
    if (!existsSync(tree) && treeId(next) === id) await rename(next, tree);
    // The site that was served stands where the next one did, when they have changed places at once.
    const spares = [existsSync(last) ? last : next, twinOf(tree)];
    if (!existsSync(tree) && treeId(target) === id) await makeAnew(site, target, spares);
    known.leaving = undefined;
    await writeTrees(treesFile(recordFile), known);
  }
  for (const folder of [next, last, twinOf(tree)]) removeTree(folder);
}

/** Makes the kept tree anew after it became the site: of a tree that is no longer needed, or by links to every file. */
async function makeAnew({ tree, known }: KeptSite, site: string, spares: readonly string[]): Promise<void> {
  const since = remake(known, site, spares, tree);
  if (since === undefined) {
    const half = twinOf(tree);
    removeTree(half);
    linkTree(site, half);
    for (const file of ofServed(half)) removeFile(half, file);
    await rename(half, tree);
  }
  noteKept(known, tree, since);
  noteTree(known, site);
}

/**
 * Makes it of one of several trees, by what that lacks. What others have changed there in other folders is seen when the kept tree is
 * opened.
 *
 * @returns Since when it is known that nobody has changed it, in milliseconds; nothing when there is no such tree.
 */
function remake(
  known: KnownTrees,
  site: string,
  spares: readonly string[],
  tree: string,
): number | undefined {
  for (const spare of spares) {
    const found = knownTree(known, spare);
    if (!found) continue;
    const { lacks, since } = found;
    const others = ofServed(spare);
    const isMade = changeUnseen(spare, [...others, ...lacks.written, ...lacks.removed], since, () => {
      for (const file of others) removeFile(spare, file);
      bringUpToDate(spare, site, lacks);
    });
    if (!isMade) continue;
    renameSync(spare, tree);
    return since;
  }
  return undefined;
}

/** The files of a site that is served that the kept one does not have. */
function ofServed(site: string): string[] {
  return [...keptAssets(site), MARK, ...TABLE_FILES];
}

function treesFile(recordFile: string): string {
  return path.join(path.dirname(recordFile), 'trees.json');
}
