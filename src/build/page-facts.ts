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

/** The tag of a script that a page loads, as Astro writes it. */
const LOADED = /<script type="module" src="([^"]+)">/g;

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
      // A character for each byte: a page need not be decoded for this, and is searched twice as fast.
      const html = page
        .toString('latin1')
        .replace(LOADED, (tag, source) => `${tag.slice(0, -1)} integrity="${hashAt(source)}">`);
      const address = `/${file}`.replace(/index\.html$/, '');
      const group = groupOf(address);
      const scripts = finder.read(html).map((hash) => `${group} ${hash}`);
      return { page: Buffer.from(html, 'latin1'), facts: [...scripts, `shape ${shapeOf(address)}`] };
    },
  };
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
