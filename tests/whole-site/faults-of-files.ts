import { type Fault, faultAt } from './fault.ts';
import type { ReadSite } from './read-site.ts';
import { stringsOf } from './strings-of.ts';
import { targetOf } from './targets.ts';

/** Files of text that name addresses: feeds, data, lists for programs, editions to keep, style sheets. */
const NAMING = /\.(?:atom|rss|xml|json|webmanifest|txt|md|bib|ris|css|svg)$/;

/**
 * Addresses of the site's own in its other files that lead nowhere: whole ones anywhere, paths in style sheets, in the
 * web manifest and in the list of what has moved.
 */
export function faultsOfFiles(site: ReadSite, origin: string): Fault[] {
  return [...site.files]
    .filter((file) => NAMING.test(file))
    .flatMap((file) => faultsOfFile(file, site, origin));
}

function faultsOfFile(file: string, site: ReadSite, origin: string): Fault[] {
  const base = site.base + file;
  return addressesIn(file, site, origin).flatMap((address) => {
    const target = targetOf(site, address, base, origin);
    if (!target) return [];
    if (!site.files.has(target.file)) return [faultAt({ file }, `it names "${address}", which is not there`)];
    const isPlace = target.anchor === '' || !target.page || target.page.ids.has(target.anchor);
    return isPlace ? [] : [faultAt({ file }, `it names "${address}", a place that is not on that page`)];
  });
}

function addressesIn(file: string, { base, read }: ReadSite, origin: string): string[] {
  const text = read(file);
  if (file.endsWith('.css'))
    return [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address);
  if (!/\.(?:json|webmanifest)$/.test(file)) return wholeAddressesIn(decoded(text), origin);
  const strings = stringsOf(JSON.parse(text));
  const paths = strings.filter((value) => value.startsWith('/'));
  // What has moved is listed by paths within the site, wherever that begins.
  const within = file === 'moved.json' ? paths.map((path) => base + path.slice(1)) : [];
  const named = file.endsWith('.webmanifest') ? paths : [];
  return [...within, ...named, ...strings.flatMap((value) => wholeAddressesIn(decoded(value), origin))];
}

/** Addresses in running text, without the mark that ends a sentence. */
function wholeAddressesIn(text: string, origin: string): string[] {
  const found = text.matchAll(
    new RegExp(`${RegExp.escape(origin)}(?![\\w.-])[^\\s"'<>()\\[\\]{}\\\\]*`, 'g'),
  );
  return [...new Set([...found].map(([address]) => address.replace(/[.,;:!?*_]+$/, '')))];
}

const ENTITIES: Record<string, string> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

/** Text without the references of XML, which stand twice where a feed has HTML in it. */
function decoded(text: string): string {
  const once = (words: string) =>
    words.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(quot|apos|lt|gt|amp));/gi, (_, hex, decimal, name) =>
      name
        ? (ENTITIES[name.toLowerCase()] ?? '')
        : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
    );
  return once(once(text));
}
