import { type Part, readPart } from './parts.ts';

/**
 * The parts of what is searched, as far as they are known. The page names the newest, so that it weighs the same however
 * much is published; a file for each year names those in which something of it is.
 */
export interface Archive {
  /** In the order in which they are searched: pages of text, then the newest articles. */
  parts: Part[];
  /** The years that have parts beside those, the newest first. */
  earlier: string[];
}

/**
 * What the page says of it.
 *
 * @param names Such as `en-pages en-2:2021-03-05 en-1:2020-11-12`.
 * @param years Such as `2020 2019`; empty when it names all parts.
 */
export function readArchive(names: string, years: string): Archive {
  return {
    parts: names.split(' ').map(readPart),
    earlier: years.split(' ').filter(Boolean),
  };
}

/**
 * The parts of which a query is asked, in their order: more than `reach`, where there are more.
 *
 * @param year Of which something is in each of them; empty for all. A small archive is searched as a whole, to count what
 *   the other years would leave.
 * @throws {Error} When a list of them cannot be fetched.
 */
export async function partsToAsk({ parts, earlier }: Archive, year: string, reach: number): Promise<Part[]> {
  if (year && (earlier[0] || parts.length > reach)) return fetchYear(year);
  while (parts.length <= reach && earlier.length > 0) {
    const found = await fetchYear(earlier[0] ?? '');
    parts.push(...found.filter(({ name }) => !parts.some((known) => known.name === name)));
    earlier.shift();
  }
  return parts;
}

async function fetchYear(year: string): Promise<Part[]> {
  const response = await fetch(`${import.meta.env.BASE_URL}search/data/years/${year}.json`);
  // What a server sends when it has none, is no JSON.
  return ((await response.json()) as string[]).map(readPart);
}
