import type { Person, Summary, Topic } from '../../article/article.ts';
import { allCorrections, pagesOfYears } from '../../article/corrections.ts';
import { groupArticles, HEADLINES, monthsOf, yearsOf } from '../../article/lists.ts';
import { pathsOfNames } from '../../article/name-pages.ts';
import { PAGE_LENGTH, pagesOfList } from '../../article/paging.ts';
import type { Site } from '../../schemas/site.ts';
import { CORRECTIONS_PAGE, correctionsOfYear } from '../corrections-page.ts';
import { feedsPage } from '../feeds-page.ts';
import { listEntry, type SitemapEntry } from './sitemap-entry.ts';

/** All that has a page of its own on the site. */
export interface Mapped {
  /** The newest first. */
  articles: Summary[];
  topics: Topic[];
  people: Person[];
  pages: { slug: string }[];
}

/** The pages that are no articles. Lists are as old as what they show. */
export function pageEntries({ articles, topics, people, pages }: Mapped, site: Site): SitemapEntry[] {
  const byTopic = groupArticles(articles, (article) => article.topics.map(({ id }) => id));
  const byPerson = groupArticles(articles, ({ byline }) => byline.map(({ id }) => id));
  const months = monthsOf(articles);
  const lists = [
    ...topics.flatMap(({ id }) => pagesOfList(byTopic.get(id) ?? [], `/topics/${id}/`)),
    ...people.flatMap(({ id }) => pagesOfList(byPerson.get(id) ?? [], `/people/${id}/`)),
    ...months.flatMap(({ path, articles: inMonth }) => pagesOfList(inMonth, path)),
  ];
  return [
    listEntry('/', articles.slice(0, PAGE_LENGTH)),
    ...lists.map(({ path, articles: shown }) => listEntry(path, shown)),
    ...yearsOf(months).map(({ path, months: inYear }) =>
      listEntry(
        path,
        inYear.flatMap((month) => month.articles.slice(0, HEADLINES)),
      ),
    ),
    ...correctionEntries(articles, site),
    ...[
      // Nobody knows when these changed: the site's own pages, and those that list lists.
      '/archive/',
      ...pathsOfNames(topics.length, '/topics/'),
      ...pathsOfNames(people.length, '/people/'),
      '/search/',
      ...pages.map(({ slug }) => `/${slug}/`),
      feedsPage(site).path,
    ].map((path) => ({ path })),
  ];
}

/** The pages that list corrections. */
function correctionEntries(articles: readonly Summary[], site: Site): SitemapEntry[] {
  const corrections = allCorrections(articles);
  const years = pagesOfYears(corrections, (year) => correctionsOfYear(year, site).path);
  return [
    { path: CORRECTIONS_PAGE.path, changed: corrections[0]?.date },
    ...years.map(({ list }) => ({ path: list.path, changed: list.articles[0]?.date })),
  ];
}
