import { rmSync } from 'node:fs';
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

/** When the cache was looked through last, and since when it has files that nothing needs. Days are RFC 3339, in UTC. */
interface Look {
  on: string;
  /** By their paths in the cache. */
  unneeded: Record<string, string>;
}

/**
 * Takes out of the cache what nothing has needed for a week. So it has no more than what the site is made of now, and what
 * was added in the days before. Looks through it once a day, since that takes a moment where there is much.
 *
 * @param cache The folder of all caches.
 * @param needed Asked for the paths in it of all that is needed; a folder ends in a slash and stands for all that is in it.
 * @param now The moment of the build.
 * @returns How many files were taken out.
 */
export async function pruneCache(
  cache: string,
  needed: () => Promise<ReadonlySet<string>>,
  now: Date,
): Promise<number> {
  const file = path.join(cache, 'unneeded.json');
  const today = dayOf(now);
  const last = await readLook(file);
  // A build for another moment than now is no reason either.
  if (last && last.on >= today) return 0;
  const look: Look = { on: today, unneeded: {} };
  const gone: string[] = [];
  const oldest = dayOf(new Date(now.getTime() - DAYS * 86_400_000));
  const isNeeded = last ? await needed() : undefined;
  for (const name of isNeeded ? namesIn(cache) : []) {
    if (isNeeded?.has(name) || isNeeded?.has(folderOf(name))) continue;
    const since = last?.unneeded[name] ?? today;
    if (since <= oldest) gone.push(name);
    else look.unneeded[name] = since;
  }
  for (const name of gone) rmSync(path.join(cache, name), { force: true });
  await writeSealed(file, JSON.stringify(look));
  return gone.length;
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
