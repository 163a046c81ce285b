import { existsSync } from 'node:fs';
import path from 'node:path';
import { AddressBook } from './address-book.ts';
import type { Settings } from './settings.ts';
import type { Subject } from './subject.ts';

/** What stands at a path of the site. */
export type Found =
  | { is: 'page'; subject?: Subject }
  /** Something is there that no build shows yet, or that has errors of its own. */
  | { is: 'hidden' | 'unknown' }
  | { is: 'moved'; to: string }
  | { is: 'nothing' };

/** What is made of the articles for lists and programs, beside their own pages. */
const COPIES = /^(?:article\.(?:pdf|epub|md|txt|bib|ris|csl\.json)|oembed\.json|qr\.svg)$/;

/** Lists of which a path is a part: the pages of thirty, and the feeds. */
const PART = /(?:page\/\d+\/|feed\.(?:atom|json|rss))$/;

/** What programs read of the site as a whole. */
const FOR_PROGRAMS = new Set([
  '/llms.txt',
  '/manifest.webmanifest',
  '/moved.json',
  '/opensearch.xml',
  '/robots.txt',
  '/sitemap.xml',
]);

/** Looks up what stands at a path of the site. */
export type Lookup = (path: string) => Found;

/**
 * What stands where on the site that the content makes.
 *
 * @param subjects Everything that has addresses.
 * @param moves Paths that lead to others.
 * @param notices The paths of the notices of what was removed.
 * @param isWhole Whether every file could be read; where not, nobody knows which articles there are.
 */
export function sitePaths(
  subjects: readonly Subject[],
  moves: ReadonlyMap<string, string>,
  notices: readonly string[],
  isWhole: boolean,
  { root, isPreview }: Settings,
): Lookup {
  let known: ((address: string) => Found | undefined) | undefined;
  const look: Lookup = (address) => {
    // Made when somebody asks: most texts link to no other page of the site.
    known ??= pagesOf(subjects, notices, isPreview);
    const there = known(address);
    if (there) return there;
    const to = moves.get(address);
    if (to !== undefined) return { is: 'moved', to };
    const [folder, name] = [address.replace(/[^/]*$/, ''), address.replace(/^.*\//, '')];
    if (COPIES.test(name)) return look(folder);
    if (PART.test(address)) return look(address.replace(PART, ''));
    if (/^\/corrections\/\d{4}\/$/.test(address) || FOR_PROGRAMS.has(address)) return { is: 'page' };
    if (existsSync(path.join(root, 'public', address))) return { is: 'page' };
    return !isWhole && /^\/\d{4}\/\d\d\//.test(address) ? { is: 'unknown' } : { is: 'nothing' };
  };
  return look;
}

/** What is made of the content at a path; nothing, when nothing is. */
function pagesOf(
  subjects: readonly Subject[],
  notices: readonly string[],
  isPreview: boolean,
): (address: string) => Found | undefined {
  const book = new AddressBook(subjects);
  const lists = new Set(['/', ...notices]);
  for (const { home, isPublic } of subjects) {
    if (!/^\/\d/.test(home) || !(isPublic || isPreview)) continue;
    lists.add(home.slice(0, '/yyyy/'.length)).add(home.slice(0, '/yyyy/mm/'.length));
  }
  const removed = new Set(notices);
  return (address) => {
    const subject = removed.has(address) ? undefined : book.place(address);
    if (!subject) return lists.has(address) ? { is: 'page' } : undefined;
    if (!subject.isSound) return { is: 'unknown' };
    return subject.isPublic || isPreview ? { is: 'page', subject } : { is: 'hidden' };
  };
}

/** The same for a text that is not published itself: what it leads to may be published with it. */
export function asUnpublished(look: Lookup): Lookup {
  return (address) => {
    const found = look(address);
    return found.is === 'hidden' ? { is: 'unknown' } : found;
  };
}
