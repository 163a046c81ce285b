import { editDistance } from './edit-distance.ts';

/** An address that is there (src/editions/known-addresses.ts). */
export interface KnownAddress {
  address: string;
  title: string;
  to?: string;
  language?: string;
}

/** How many are offered at most. */
const MOST = 3;

/** The share of a name that may be wrong. */
const WRONG = 0.34;

/** What counts less than most mistyped letters: another month, an end that is cut off. */
const LITTLE = 0.05;

/** In characters: what is cut off shorter could be the beginning of anything. */
const SHORTEST = 4;

/** An address as somebody asked for it, without what was pasted along with it. */
export interface Asked {
  /** Lower case, with slashes at both ends. */
  path: string;
  /** The month in it, such as `2026-11`; none when there is none. */
  month: string | undefined;
  /** The name of an article, a topic and so on; it may be empty. */
  slug: string;
}

/** Reads the path of an address that leads nowhere. */
export function readAsked(pathname: string): Asked {
  const words = decode(pathname)
    .toLowerCase()
    .replace(/\/index\.html?$|\.html?$/, '')
    .split('/')
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, ''))
    .filter(Boolean);
  const [year = '', month = ''] = words;
  const isDated = /^\d{4}$/.test(year) && /^\d{1,2}$/.test(month);
  return {
    path: `/${words.join('/')}/`,
    month: isDated ? `${year}-${month.padStart(2, '0')}` : undefined,
    slug: (isDated ? words[2] : words.at(-1)) ?? '',
  };
}

/** Those of the known addresses that are most like the one asked for, the likeliest first; none when none is near. */
export function nearestAddresses(asked: Asked, known: KnownAddress[]): KnownAddress[] {
  const scored = known
    .map((entry) => ({ entry, score: difference(asked, entry.address) }))
    .filter(({ score }) => score <= WRONG)
    .sort((a, b) => a.score - b.score);
  const best = scored[0]?.score ?? 0;
  const byTarget = new Map<string, KnownAddress>();
  for (const { entry, score } of scored) {
    const target = entry.to ?? entry.address;
    if (score <= best + LITTLE * 2 && !byTarget.has(target)) byTarget.set(target, entry);
  }
  return [...byTarget.values()].slice(0, MOST);
}

/** The list that the address would be in, when it is none itself: `/2026/11/` for what is not in November. */
export function listOver({ path }: Asked, lists: KnownAddress[]): KnownAddress[] {
  const over = lists.filter(({ address }) => path.startsWith(address));
  return over.sort((a, b) => b.address.length - a.address.length).slice(0, 1);
}

/** From 0, the same, to 1, nothing in common: of the names, and a little for where they are. */
function difference({ path, slug }: Asked, address: string): number {
  // A month has no name but its date.
  if (slug === '') return apart(path, address);
  const [, room = '', name = ''] = /^(.*\/)([^/]+)\/$/.exec(address) ?? [];
  return apart(slug, name) + (path.startsWith(room) ? 0 : LITTLE);
}

function apart(asked: string, known: string): number {
  const whole = editDistance(asked, known) / Math.max(asked.length, known.length, 1);
  if (asked.length < SHORTEST || asked.length >= known.length) return whole;
  // Mail programs break long addresses, and people type the beginning only.
  const start = editDistance(asked, known.slice(0, asked.length)) / asked.length;
  return Math.min(whole, LITTLE + 1.5 * start);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
