import type { Summary } from './article.ts';
import { dayOf } from './dates.ts';

/**
 * Articles by what they have in common, in one pass over them.
 *
 * @param keysOf What an article belongs to; it may belong to several.
 * @returns In the order in which keys are met; the articles of each in the order given.
 */
export function groupArticles(
  articles: readonly Summary[],
  keysOf: (article: Summary) => readonly string[],
): Map<string, Summary[]> {
  const groups = new Map<string, Summary[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

/** How many headlines of a month stand for the rest, on the page of its year. */
export const HEADLINES = 4;

/** A month in which something was published. */
export interface Month {
  /** `yyyy-mm`. */
  month: string;
  /** Such as `/2026/11/`, as permalinks begin. */
  path: string;
  /** The newest first. */
  articles: Summary[];
}

/** A year in which something was published. */
export interface Year {
  /** `yyyy`. */
  year: string;
  /** Such as `/2026/`. */
  path: string;
  count: number;
  /** The newest first. */
  months: Month[];
}

/** The months in which something was published, the newest first, by the permalinks of `articles`, the newest first. */
export function monthsOf(articles: readonly Summary[]): Month[] {
  const months = groupArticles(articles, ({ permalink }) => [permalink.slice(0, '/yyyy/mm/'.length)]);
  return [...months].map(([path, inMonth]) => ({
    month: path.slice(1, -1).replace('/', '-'),
    path,
    articles: inMonth,
  }));
}

/** The years of `months`, in their order. */
export function yearsOf(months: readonly Month[]): Year[] {
  const years = Map.groupBy(months, ({ month }) => month.slice(0, 'yyyy'.length));
  return [...years].map(([year, inYear]) => ({
    year,
    path: `/${year}/`,
    count: inYear.reduce((sum, { articles }) => sum + articles.length, 0),
    months: inYear,
  }));
}

/** Articles by the day of their publication in a time zone (IANA), as `yyyy-mm-dd`. */
export function byDay(articles: readonly Summary[], timeZone: string): Map<string, Summary[]> {
  return groupArticles(articles, ({ published }) => [dayOf(published, timeZone)]);
}
