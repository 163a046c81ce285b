import type { Site } from '../../schemas/site.ts';
import { type Mapped, pageEntries } from './page-entries.ts';
import { articleEntry, type SitemapEntry } from './sitemap-entry.ts';

/** A sitemap. */
export interface SitemapFile {
  /** Its file's name without its ending. */
  name: string;
  entries: SitemapEntry[];
}

/** How many addresses a sitemap may have (sitemaps.org: 50,000, and 50 MB). With all their languages 10,000 stay far below both. */
const MOST_ENTRIES = 10_000;

/**
 * The sitemaps of a site: one of the pages that are no articles, and one of the articles of each year, so that a new
 * article changes no more than two of them. What is too long for one goes on in a second, the oldest articles first,
 * so that an article stays where it is.
 */
export function sitemapFilesOf(mapped: Mapped, site: Site): SitemapFile[] {
  const years = Map.groupBy(mapped.articles.toReversed(), ({ permalink }) => permalink.slice(1, 5));
  return [
    ...partsOf('pages', pageEntries(mapped, site)),
    ...[...years].flatMap(([year, articles]) =>
      partsOf(
        year,
        articles.map((article) => articleEntry(article, site)),
      ),
    ),
  ];
}

/** The path at which a sitemap is served. */
export function sitemapPath({ name }: Pick<SitemapFile, 'name'>): string {
  return `/sitemaps/${name}.xml`;
}

function partsOf(name: string, entries: readonly SitemapEntry[]): SitemapFile[] {
  const count = Math.ceil(entries.length / MOST_ENTRIES);
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    entries: entries.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES),
  }));
}
