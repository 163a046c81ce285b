import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from './page-record.ts';
import { filesOf } from './tree.ts';

/**
 * The folders of the cache that get a file for each thing that ever was. All others hold what is made of the content and
 * the code as they are now, and no more.
 *
 * Nobody knows which of the compiled modules are needed: each goes after a week, and is compiled again.
 */
const FOLDERS = ['card-warnings', 'cards', 'compiled', 'fonts', 'pdfs', 'pictures', 'renderings'];

/** How long a file stays that nothing needs: somebody may go back to an earlier text, or to another branch. */
const DAYS = 7;

/** How many bytes may be there that nothing needs; or as many as what is needed, when that is more. */
const SPARE = 256 * 2 ** 20;

/** A build that made so much may have added as many files to the cache, which is looked through then once more. */
const MANY = 500;

/** When the cache was looked through last, and since when it has files that nothing needs. Days are RFC 3339, in UTC. */
interface Look {
  on: string;
  /** By their paths in the cache. */
  unneeded: Record<string, string>;
}

/** The build that has just ended. */
interface Built {
  /** The moment for which it was. */
  now: Date;
  /** How many parts of the site it made, though they may have become what they were. */
  made: number;
}

/**
 * Takes out of the cache what nothing has needed for a week, and what nothing needs beyond {@link SPARE}: first what has not
 * been needed for longest, and of that what was written first. So it has at most twice what the site is made of now, or
 * {@link SPARE} more. Looks through it once a day and after builds that made much, since that takes a moment.
 *
 * @param cache The folder of all caches.
 * @param needed Asked for the paths in it of all that is needed; a folder ends in a slash and stands for all that is in it.
 * @returns How many files were taken out.
 */
export async function pruneCache(
  cache: string,
  needed: () => Promise<ReadonlySet<string>>,
  { now, made }: Built,
): Promise<number> {
  const file = path.join(cache, 'unneeded.json');
  const today = dayOf(now);
  const last = await readLook(file);
  // A build for another moment than now is no reason either.
  if (last && last.on >= today && made < MANY) return 0;
  const on = last && last.on > today ? last.on : today;
  const isNeeded = last ? await needed() : undefined;
  const [used, unneeded]: [string[], [name: string, since: string][]] = [[], []];
  for (const name of isNeeded ? namesIn(cache) : []) {
    if (isNeeded?.has(name) || isNeeded?.has(folderOf(name))) used.push(name);
    else unneeded.push([name, last?.unneeded[name] ?? on]);
  }
  const oldest = dayOf(new Date(Date.parse(on) - DAYS * 86_400_000));
  const spare = withinSpare(
    cache,
    unneeded.filter(([, since]) => since > oldest),
    used,
  );
  const look: Look = { on, unneeded: Object.fromEntries(spare) };
  const gone = unneeded.filter(([name]) => !Object.hasOwn(look.unneeded, name));
  for (const [name] of gone) rmSync(path.join(cache, name), { force: true });
  await writeSealed(file, JSON.stringify(look));
  return gone.length;
}

/** Those of the files that nothing needs for which there is room: what was needed last, and of that what was written last. */
function withinSpare(cache: string, unneeded: [name: string, since: string][], used: string[]) {
  const files = unneeded.map(([name, since]) => ({ name, since, ...statsOf(cache, name) }));
  if (bytesOf(files) <= SPARE) return unneeded;
  let room = Math.max(SPARE, bytesOf(used.map((name) => statsOf(cache, name))));
  files.sort((a, b) => b.since.localeCompare(a.since, 'en') || b.mtimeMs - a.mtimeMs);
  const spare = files.filter(({ size }) => {
    room -= size;
    return room >= 0;
  });
  return spare.map(({ name, since }) => [name, since] as const);
}

function statsOf(cache: string, name: string): { size: number; mtimeMs: number } {
  return statSync(path.join(cache, name), { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
}

function bytesOf(files: readonly { size: number }[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function namesIn(cache: string): string[] {
  return FOLDERS.flatMap((folder) => filesOf(path.join(cache, folder)).map((file) => `${folder}/${file}`));
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 'yyyy-mm-dd'.length);
}

async function readLook(file: string): Promise<Look | undefined> {
  try {
    return JSON.parse(await readSealed(file)) as Look;
  } catch {
    return undefined;
  }
}
