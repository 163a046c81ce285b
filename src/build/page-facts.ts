import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../article/base-path.ts';
import { hashOf, ScriptFinder } from '../hosting/find-scripts.ts';
import { LARGEST_FILE } from '../hosting/host-limits.ts';
import { shapeOf } from '../hosting/netlify.ts';
import { groupOf, type PageGroup } from '../hosting/page-group.ts';
import type { Asked } from '../hosting/write-hosting.ts';
import { site } from '../site.config.ts';
import type { Unit } from './page-record.ts';

/** What the tag of a script that a page loads begins with, as Astro writes it. It ends with the script's address. */
const LOADED = Buffer.from('<script type="module" src="');
const GREATER = 0x3e;

/** Writes into pages the hash of each script that they load, and says what servers must know of them. */
export interface Sealer {
  /**
   * @param file Where the page stands.
   * @param page Its bytes, in UTF-8.
   * @returns The page with the hashes (Subresource Integrity, 3.4), and its facts.
   */
  seal: (file: string, page: Buffer) => { page: Buffer; facts: string[] };
}

/** @param shared The folder of what every page shares. */
export function openSealer(shared: string): Sealer {
  const hashes = new Map<string, string>();
  const hashAt = (source: string) => {
    const known =
      hashes.get(source) ??
      hashOf(readFileSync(path.join(shared, pathWithin(source, site.address) ?? source)));
    hashes.set(source, known);
    return known;
  };
  const finder = new ScriptFinder();
  return {
    seal: (file, page) => {
      const sealed = withHashes(page, hashAt);
      const address = `/${file}`.replace(/index\.html$/, '');
      const group = groupOf(address);
      // A character for each byte: a page need not be decoded for this, and is searched twice as fast.
      const scripts = finder.read(sealed.toString('latin1')).map((hash) => `${group} ${hash}`);
      return { page: sealed, facts: [...scripts, `shape ${shapeOf(address)}`] };
    },
  };
}

/** A page with the hash of each script that it loads. Bytes are searched several times as fast as a text is. */
function withHashes(page: Buffer, hashAt: (source: string) => string): Buffer {
  const parts: Buffer[] = [];
  let done = 0;
  for (let at = page.indexOf(LOADED); at !== -1; at = page.indexOf(LOADED, at + 1)) {
    const start = at + LOADED.length;
    const end = page.indexOf('"', start);
    if (page[end + 1] !== GREATER) continue;
    const hash = hashAt(page.toString('utf8', start, end));
    parts.push(page.subarray(done, end + 1), Buffer.from(` integrity="${hash}"`));
    done = end + 1;
  }
  return Buffer.concat([...parts, page.subarray(done)]);
}

/** What a unit must say of a file of so many bytes. */
export function factsOfSize(file: string, bytes: number): string[] {
  return bytes > LARGEST_FILE ? [`large ${file}`] : [];
}

/** What the facts of all units say together. */
export function gatherFacts(units: Iterable<Unit>): Asked {
  const hashes: Record<PageGroup, Set<string>> = { page: new Set(), search: new Set(), embed: new Set() };
  const [shapes, large] = [new Set<string>(), new Set<string>()];
  const inFolders: Record<string, number> = { a: 0, cards: 0, pictures: 0 };
  let count = 0;
  const pictures = new Set<string>();
  for (const { facts, files } of units) {
    for (const file of files) {
      const folder = file.slice(0, file.indexOf('/'));
      // Several articles may have one picture.
      if (folder === 'pictures' && pictures.has(file)) continue;
      if (folder === 'pictures') pictures.add(file);
      count += 1;
      if (folder in inFolders) inFolders[folder] = (inFolders[folder] ?? 0) + 1;
    }
    for (const fact of facts) {
      const [kind = '', said = ''] = fact.split(' ');
      if (kind === 'shape') shapes.add(said);
      else if (kind === 'large') large.add(said);
      else hashes[kind as PageGroup].add(said);
    }
  }
  return { hashes, shapes: [...shapes].sort(), files: { count, inFolders, large: [...large].sort() } };
}
