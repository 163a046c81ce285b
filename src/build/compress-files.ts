import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { effortFor, LEAST_BYTES } from '../hosting/compress-rule.ts';
import { ENCODINGS, type End, encode } from '../hosting/encode.ts';
import { type Delta, filesOfUnits, type PageRecord } from './page-record.ts';
import { removeFile, replaceFile } from './tree.ts';

/** Files that are compressed at a time: enough for the threads of Node's pool. */
const AT_ONCE = 8;

const ENDS = Object.keys(ENCODINGS) as End[];

/** Whether sites have compressed copies of their files, from the environment (`GALLEY_COMPRESS`, `yes`). */
export function wantsCopies(): boolean {
  return process.env['GALLEY_COMPRESS'] === 'yes';
}

/** Makes and takes away compressed copies: of what has changed, or when the last build had others or none, of all. */
export async function changeCopies(
  tree: string,
  last: PageRecord,
  now: PageRecord,
  change: Delta,
): Promise<Delta> {
  const all = () => filesOfUnits(now.units);
  const gone = last.encoder
    ? dropCopies(tree, now.encoder ? change.removed : [...change.removed, ...all()])
    : [];
  if (!now.encoder) return { written: [], removed: gone };
  const { written, removed } = await compressFiles(
    tree,
    last.encoder === now.encoder ? change.written : all(),
  );
  return { written, removed: [...gone, ...removed] };
}

/**
 * Puts compressed copies beside files of a tree, for servers that send those as they are: `index.html.br` and so on; those
 * that a file is not to have any more go. `src/hosting/compress-rule.ts` says which files have them.
 */
export async function compressFiles(tree: string, files: Iterable<string>): Promise<Delta> {
  const change: Delta = { written: [], removed: [] };
  const queue = new Set(files).values();
  const work = async () => {
    for (const file of queue) await compressFile(tree, file, change);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return change;
}

/** The copies that a file may have; none for one that never has any. */
export function copiesOf(file: string): string[] {
  return effortFor(`/${file}`) ? ENDS.map((end) => file + end) : [];
}

/** Takes away the copies of files, whether these are there or not. */
export function dropCopies(tree: string, files: Iterable<string>): string[] {
  const copies = [...files].flatMap((file) => ENDS.map((end) => file + end));
  const dropped = copies.filter((copy) => existsSync(path.join(tree, copy)));
  for (const copy of dropped) removeFile(tree, copy);
  return dropped;
}

/** The file that one is a compressed copy of, by its name. */
export function copiedFile(file: string): string | undefined {
  const end = path.extname(file);
  return Object.hasOwn(ENCODINGS, end) ? file.slice(0, -end.length) : undefined;
}

async function compressFile(tree: string, file: string, change: Delta): Promise<void> {
  const effort = effortFor(`/${file}`);
  if (!effort) return;
  const place = path.join(tree, file);
  const copies = statSync(place).size < LEAST_BYTES ? {} : await encode(readFileSync(place), effort);
  const others = ENDS.filter((end) => !copies[end]).map((end) => file + end);
  for (const [end, bytes] of Object.entries(copies)) {
    if (replaceFile(tree, file + end, bytes)) change.written.push(file + end);
  }
  for (const copy of others.filter((copy) => existsSync(path.join(tree, copy)))) {
    removeFile(tree, copy);
    change.removed.push(copy);
  }
}
