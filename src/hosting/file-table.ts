import {
  closeSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { contentType } from './content-types.ts';
import { ENCODINGS } from './encode.ts';
import { headersFor } from './headers.ts';
import { HOSTING_FOLDER, readHeaders } from './write-hosting.ts';

/** Names with which a file or folder is not served as such. */
const NOT_SERVED = /(?:^|\/)\.(?!well-known\/)|^_headers$|^_redirects$/;

/** The files of the table, which the next build leaves out again. */
export const TABLE_FILES = ['files.tsv', 'header-sets.json'].map((name) => `${HOSTING_FOLDER}/${name}`);

/** Lines that are written at a time. */
const LINES = 5000;

/**
 * Writes into a built site a table of what is served, for hosts that keep a type with each file: `files.tsv`, a line a
 * file, and `header-sets.json`, to which its last column leads.
 *
 * What others name comes first and pages last, so that an upload in this order is never seen half.
 *
 * @returns Where the table is in the site.
 */
export function writeFileTable(folder: string): string {
  const headersAt = headersFor(readHeaders(folder));
  const root = path.resolve(folder);
  const all = new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length + 1).replaceAll(path.sep, '/'))
      .filter((name) => !NOT_SERVED.test(name)),
  );
  const sets = new Map<string, { number: number; headers: Record<string, string> }>();
  const row = (name: string) => {
    const { 'cache-control': cache = '', ...headers } = headersAt(`/${name}`.replace(/\/index\.html$/, '/'));
    const key = JSON.stringify(headers);
    const set = sets.get(key) ?? { number: sets.size + 1, headers };
    sets.set(key, set);
    const codings = Object.entries(ENCODINGS).flatMap(([end, coding]) => (all.has(name + end) ? coding : []));
    return `${[name, contentType(name), cache, codings.join(' '), set.number].join('\t')}\n`;
  };
  const names = [...all]
    .filter((name) => !isCopy(name, all))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const [file = '', headerSets = ''] = TABLE_FILES;
  const { atime, mtime } = statSync(path.join(folder, HOSTING_FOLDER));
  // Another tree may have the old ones by a hard link.
  for (const old of TABLE_FILES) rmSync(path.join(folder, old), { force: true });
  const table = openSync(path.join(folder, file), 'w');
  writeSync(table, 'file\tcontent-type\tcache-control\tcodings\theaders\n');
  for (let start = 0; start < names.length; start += LINES) {
    writeSync(
      table,
      names
        .slice(start, start + LINES)
        .map(row)
        .join(''),
    );
  }
  closeSync(table);
  const numbered = Object.fromEntries([...sets.values()].map(({ number, headers }) => [number, headers]));
  writeFileSync(path.join(folder, headerSets), `${JSON.stringify(numbered, null, 2)}\n`);
  // So that the next build does not take the site for one that somebody has changed (src/build/known-trees.ts).
  utimesSync(path.join(folder, HOSTING_FOLDER), atime, mtime);
  return file;
}

function isCopy(name: string, all: ReadonlySet<string>): boolean {
  const end = path.extname(name);
  return end in ENCODINGS && all.has(name.slice(0, -end.length));
}

function rank(name: string): number {
  return name.endsWith('.html') ? 1 : 0;
}
