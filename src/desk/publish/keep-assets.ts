import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf, linkFile } from '../../build/tree.ts';
import { HASHED } from '../../hosting/headers.ts';

/** Folders in which a name stands for what is in the file; in that of the search, for most files. */
const FOLDERS = [...HASHED.map((pattern) => pattern.slice(1, -2)), 'search/data'];

/** How long a file stays after the last release that it was a part of. */
const DAYS = 7;

/** Files of a site that are parts of earlier releases, and when they were last part of one (RFC 3339). */
type Kept = Record<string, string>;

const LIST = '.hosting/kept.json';

/**
 * Puts what the pages of a release load into the release that takes its place, so that a page that a reader has open, or
 * a cache has kept, still finds its sheet, its scripts and its pictures. What releases before that one left in it is
 * handed on for seven days.
 *
 * The list of such files stands in the site, hidden; without them and the list, a release is what any build makes of the
 * content.
 *
 * @param from The release that is served.
 * @param into The release that takes its place.
 * @param now The moment at which it does.
 */
export function keepAssets(from: string, into: string, now: Date): void {
  const [earlier, kept] = [readKept(from), readKept(into)];
  const there = new Set(assetsOf(into));
  for (const name of assetsOf(from)) {
    const last = earlier[name] ?? now.toISOString();
    if (!there.has(name)) linkFile(from, into, name);
    else if (!(name in kept)) continue;
    if (last > (kept[name] ?? '')) kept[name] = last;
  }
  const oldest = new Date(now.getTime() - DAYS * 86_400_000).toISOString();
  for (const [name, last] of Object.entries(kept)) {
    if (last >= oldest) continue;
    rmSync(path.join(into, name), { force: true });
    delete kept[name];
  }
  const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
  mkdirSync(path.join(into, path.dirname(LIST)), { recursive: true });
  writeFileSync(path.join(into, LIST), `${JSON.stringify(sorted, null, 1)}\n`);
}

/** What {@link keepAssets} has put into a release. */
export function keptAssets(site: string): string[] {
  return [...Object.keys(readKept(site)), LIST];
}

function readKept(site: string): Kept {
  try {
    return JSON.parse(readFileSync(path.join(site, LIST), 'utf8')) as Kept;
  } catch {
    return {};
  }
}

function assetsOf(site: string): string[] {
  return FOLDERS.flatMap((folder) => filesOf(path.join(site, folder)).map((file) => `${folder}/${file}`));
}
