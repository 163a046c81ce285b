import { isPermalink } from '../article/addresses.ts';
import type { Summary } from '../article/article.ts';
import type { NavigationLink } from '../article/navigation.ts';

/** An address, as the page about mistyped ones compares it (src/client/not-found.ts). */
export interface KnownAddress {
  address: string;
  /** The headline or name of what is there. */
  title: string;
  /** Where it leads, when that is elsewhere. */
  to?: string;
  /** BCP 47, of the title, when it is not the site's. */
  language?: string;
}

/** First characters of slugs: a part for each is always there, so that nothing asks for one that is not. */
const FIRST = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** How many addresses a part has at most, the newest of its articles: some 50 kB when it is sent. */
const MOST = 2000;

/**
 * The addresses at which somebody may have wanted to arrive, in parts that stay small however much is published:
 * `lists` has the pages that are no articles, `2026-11` the articles of a month, and `r` the bare addresses of all whose
 * slugs begin so. What has moved stands among them under its old address.
 *
 * @param articles The newest first.
 * @param lists The pages that are no articles, by their paths.
 * @param moves Addresses that lead to others.
 * @param language The site's (BCP 47).
 */
export function knownAddresses(
  articles: readonly Summary[],
  lists: readonly NavigationLink[],
  moves: readonly { from: string; to: string }[],
  language: string,
): Map<string, (KnownAddress | string)[]> {
  const parts = new Map<string, (KnownAddress | string)[]>(['lists', ...FIRST].map((name) => [name, []]));
  const add = (part: string, known: KnownAddress | string) => {
    const entries = parts.get(part);
    if (!entries) parts.set(part, [known]);
    else if (entries.length < MOST) entries.push(known);
  };
  const enter = (known: KnownAddress) => {
    if (!isPermalink(known.address)) return add('lists', known);
    const [year, month, slug = ''] = known.address.split('/').filter(Boolean);
    add(`${year}-${month}`, known);
    add(slug.slice(0, 1), known.address);
  };
  const titled = new Map<string, KnownAddress>();
  for (const { path, title } of lists) titled.set(path, { address: path, title });
  for (const { permalink, title, language: its } of articles) {
    titled.set(permalink, { address: permalink, title, ...(its !== language && { language: its }) });
  }
  for (const known of titled.values()) enter(known);
  for (const { from, to } of moves) {
    const known = titled.get(to);
    if (known) enter({ ...known, address: from, to });
  }
  return parts;
}
