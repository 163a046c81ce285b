import type { Person, Summary, Topic } from '../../article/article.ts';
import { allCorrections, yearsOf as yearsOfCorrections } from '../../article/corrections.ts';
import { groupArticles, HEADLINES, monthsOf, yearsOf } from '../../article/lists.ts';
import { PAGE_LENGTH, pagesOfList } from '../../article/paging.ts';
import type { Site } from '../../schemas/site.ts';
import { CORRECTIONS_PAGE, correctionsOfYear } from '../corrections-page.ts';
import { feedsPage } from '../feeds-page.ts';
import { latest, listEntry, type SitemapEntry } from './sitemap-entry.ts';

/** All that has a page of its own on the site. */
export interface Mapped {
  /** The newest first. */
  articles: Summary[];
  topics: Topic[];
  people: Person[];
  pages: { slug: string }[];
}

/** Pages of which nobody knows when they changed: the site's own, and those that list lists. */
const TIMELESS = ['/archive/', '/topics/', '/people/', '/search/'];

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
    ...[...TIMELESS, ...pages.map(({ slug }) => `/${slug}/`), feedsPage(site).path].map((path) => ({ path })),
  ];
}

/** The pages that list corrections. */
function correctionEntries(articles: readonly Summary[], site: Site): SitemapEntry[] {
  const corrections = allCorrections(articles);
  const lastOf = (year: string) =>
    latest(corrections.filter(({ date }) => date.startsWith(year)).map(({ date }) => date));
  return [
    { path: CORRECTIONS_PAGE.path, changed: lastOf('') },
    ...yearsOfCorrections(corrections).map(({ year }) => ({
      path: correctionsOfYear(year, site).path,
      changed: lastOf(year),
    })),
  ];
}
