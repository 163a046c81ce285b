import type { Summary } from '../../article/article.ts';
import type { Site } from '../../schemas/site.ts';
import { type SearchedPage, searchedLanguage, yearOf } from './search-document.ts';

/** A part of what is searched, which has an index of its own. */
export interface SearchPart {
  /** Unique, such as `en-2026-1`: the folder of its index. */
  name: string;
  /** The language's own subtag (BCP 47, 2.2.1). */
  language: string;
  /** Whether it is the first of its language, with which the program comes that searches all of them. */
  isFirst: boolean;
  articles: Summary[];
  pages: SearchedPage[];
}

/** The most articles in a part: Pagefind takes 4 ms and half a megabyte for each, and begins anew with every change. */
const MOST_ARTICLES = 1000;

/**
 * The parts of what is searched: by language, that of the site first, and in each the pages, then the articles by
 * year.
 *
 * When an article is published, only its part is made anew, however many there are, and no other changes: within a
 * year articles count from the oldest.
 *
 * @param articles In any order.
 * @param pages Those of the site, in its language.
 */
export function searchParts(articles: Summary[], pages: SearchedPage[], site: Site): SearchPart[] {
  const own = searchedLanguage(site.language);
  const byLanguage = Object.groupBy(articles, ({ language }) => searchedLanguage(language));
  const others = Object.keys(byLanguage).filter((language) => language !== own);
  return [own, ...others.sort()].flatMap((language) => {
    const parts = [
      ...(language === own && pages.length > 0 ? [{ name: `${language}-pages`, articles: [], pages }] : []),
      ...partsByYear(byLanguage[language] ?? []).map(([name, some]) => ({
        name: `${language}-${name}`,
        articles: some,
        pages: [],
      })),
    ];
    return parts.map((part, index) => ({ ...part, language, isFirst: index === 0 }));
  });
}

function partsByYear(articles: Summary[]): [name: string, articles: Summary[]][] {
  const byYear = Object.entries(Object.groupBy(articles.toSorted(oldestFirst), yearOf));
  return byYear
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .flatMap(([year, some = []]) =>
      Array.from({ length: Math.ceil(some.length / MOST_ARTICLES) }, (_, index): [string, Summary[]] => [
        `${year}-${index + 1}`,
        some.slice(index * MOST_ARTICLES, (index + 1) * MOST_ARTICLES),
      ]),
    );
}

function oldestFirst(a: Summary, b: Summary): number {
  return Date.parse(a.published) - Date.parse(b.published) || a.id.localeCompare(b.id, 'en');
}
