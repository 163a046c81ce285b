import type { Correction, Summary } from './article.ts';
import { type ListPage, pagesOfList } from './paging.ts';

/** A correction, and of which article. */
export interface CorrectionOf extends Correction {
  /** Unique among all. */
  id: string;
  article: Summary;
  /** Its number among those of the article and the day, from 1; with both it is the correction's mark for ever. */
  number: number;
}

/** The corrections of all articles, the newest first; of the same day, those of the newer article first. */
export function allCorrections(articles: readonly Summary[]): CorrectionOf[] {
  const corrections = articles.flatMap((article) =>
    article.corrections.map((correction, index, all): CorrectionOf => {
      const sameDay = all.slice(0, index).filter(({ date }) => date === correction.date);
      const number = sameDay.length + 1;
      return { ...correction, id: `${article.id}-${correction.date}-${number}`, article, number };
    }),
  );
  return corrections.sort(
    (a, b) =>
      b.date.localeCompare(a.date, 'en') ||
      Date.parse(b.article.published) - Date.parse(a.article.published) ||
      a.article.slug.localeCompare(b.article.slug, 'en') ||
      b.number - a.number,
  );
}

/** The years in which something was corrected, the newest first, with how many corrections each has. */
export function yearsOf(corrections: readonly CorrectionOf[]): { year: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { date } of corrections) counts.set(date.slice(0, 4), (counts.get(date.slice(0, 4)) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count }));
}

/**
 * The pages of the corrections of each year, the newest first.
 *
 * @param path That of a year.
 */
export function pagesOfYears(
  corrections: readonly CorrectionOf[],
  path: (year: string) => string,
): { year: string; list: ListPage<CorrectionOf> }[] {
  const byYear = Map.groupBy(corrections, ({ date }) => date.slice(0, 4));
  return [...byYear].flatMap(([year, inYear]) =>
    pagesOfList(inYear, path(year)).map((list) => ({ year, list })),
  );
}
