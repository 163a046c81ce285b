import type { Summary } from '../../article/article.ts';
import { dayOf } from '../../article/dates.ts';
import { sha256 } from '../../pictures/kept-file.ts';
import type { Site } from '../../schemas/site.ts';
import { type SearchedPage, searchedLanguage, yearOf } from './search-document.ts';

/** A part of what is searched, which has an index of its own. */
export interface SearchPart {
  /** Unique, such as `en-1`: the folder of its index. */
  name: string;
  /** The language's own subtag (BCP 47, 2.2.1). */
  language: string;
  /** Whether it is the first of its language, with which the program comes that searches all of them. */
  isFirst: boolean;
  /** The day on which its oldest article was published (ISO 8601); empty where it has none. */
  since: string;
  articles: Summary[];
  pages: SearchedPage[];
}

/**
 * The fewest and the most articles of a part that is not the last. Pagefind begins a part anew with every change and
 * takes some 5 ms for each of its articles, so a change costs half a second; a reader fetches some 30 kB of a part for a
 * word, however small it is.
 */
const [FEWEST, MOST] = [64, 160];

/**
 * The parts of what is searched: by language, that of the site first, and in each the pages, then the articles.
 *
 * Articles count from the oldest, and it is articles that say where a part ends, so when one is published, changed or
 * taken away, one part is made anew and seldom a second, however many there are.
 *
 * @param articles In any order.
 * @param pages Those of the site, in its language.
 */
export function searchParts(articles: Summary[], pages: SearchedPage[], site: Site): SearchPart[] {
  const own = searchedLanguage(site.language);
  const byLanguage = Object.groupBy(articles, ({ language }) => searchedLanguage(language));
  const others = Object.keys(byLanguage).filter((language) => language !== own);
  return [own, ...others.sort()].flatMap((language) => {
    const ofArticles = cut(byLanguage[language] ?? []).map((some, index) => ({
      name: `${language}-${index + 1}`,
      articles: some,
      pages: [],
    }));
    const ofPages = { name: `${language}-pages`, articles: [], pages };
    const parts = language === own && pages.length > 0 ? [ofPages, ...ofArticles] : ofArticles;
    return parts.map((part, index) => ({
      ...part,
      language,
      isFirst: index === 0,
      since: sinceOf(part, site),
    }));
  });
}

/** How many parts the page of the search names at most: four times as many as a query is asked of at first. */
const MOST_NAMED = 32;

/** From how many parts on those of each year are listed in a file: more than a query is asked of at first. */
const MANY = 8;

/** A part as the script of the search reads it, such as `en-1:2021-03-05`. */
export function partName({ name, since }: Pick<SearchPart, 'name' | 'since'>): string {
  return since ? `${name}:${since}` : name;
}

/**
 * The parts that the page of the search names: pages of text, then the newest; and the years that have others beside them,
 * the newest first.
 */
export function namedParts(parts: readonly SearchPart[]): { named: SearchPart[]; earlier: string[] } {
  const sorted = parts.toSorted(inSearchOrder);
  const years = new Set(sorted.slice(MOST_NAMED).flatMap(({ articles }) => articles.map(yearOf)));
  return { named: sorted.slice(0, MOST_NAMED), earlier: [...years].sort().reverse() };
}

/** The parts in which something of each year is, the newest first, where there are many. */
export function partsOfYears(parts: readonly SearchPart[]): Map<string, SearchPart[]> {
  const years = new Map<string, SearchPart[]>();
  for (const part of parts.length > MANY ? parts.toSorted(inSearchOrder) : []) {
    for (const year of new Set(part.articles.map(yearOf)))
      years.set(year, [...(years.get(year) ?? []), part]);
  }
  return years;
}

function inSearchOrder(a: SearchPart, b: SearchPart): number {
  return Number(a.since !== '') - Number(b.since !== '') || b.since.localeCompare(a.since, 'en');
}

function sinceOf({ articles: [oldest] }: Pick<SearchPart, 'articles'>, { timeZone }: Site): string {
  return oldest ? dayOf(oldest.published, timeZone) : '';
}

function cut(articles: Summary[]): Summary[][] {
  const parts: Summary[][] = [];
  let part: Summary[] = [];
  for (const article of articles.toSorted(oldestFirst)) {
    if (part.length === 0) parts.push(part);
    part.push(article);
    if (part.length >= MOST || (part.length >= FEWEST && isLast(article))) part = [];
  }
  return parts;
}

/** Whether a part may end with an article: one in 32. */
function isLast({ id }: Summary): boolean {
  return /^0[0-7]/.test(sha256(id));
}

function oldestFirst(a: Summary, b: Summary): number {
  return Date.parse(a.published) - Date.parse(b.published) || a.id.localeCompare(b.id, 'en');
}
