import type { Person, Summary, Topic } from '../../article/article.ts';
import type { Site } from '../../schemas/site.ts';
import { CORRECTIONS_PAGE } from '../corrections-page.ts';
import { MOST_ITEMS } from '../feeds/about-feeds.ts';
import { feedsPage } from '../feeds-page.ts';
import { articleEntry, latest, listEntry, type SitemapEntry } from './sitemap-entry.ts';

/** A sitemap. */
export interface SitemapFile {
  /** Its file's name without its ending. */
  name: string;
  entries: SitemapEntry[];
}

/** All that has a page of its own on the site. */
export interface Mapped {
  /** The newest first. */
  articles: Summary[];
  topics: Topic[];
  people: Person[];
  pages: { slug: string }[];
}

/** How many addresses a sitemap may have (sitemaps.org: 50,000, and 50 MB). With all their languages 10,000 stay far below both. */
const MOST_ENTRIES = 10_000;

/**
 * The sitemaps of a site: one of the pages that are no articles, and one of the articles of each year, so that a new
 * article changes no more than two of them. A year with more articles than fit goes on in a second one, the oldest
 * first, so that an article stays where it is.
 */
export function sitemapFilesOf(mapped: Mapped, site: Site): SitemapFile[] {
  const years = Map.groupBy(mapped.articles.toReversed(), ({ permalink }) => permalink.slice(1, 5));
  return [
    { name: 'pages', entries: pageEntries(mapped, site) },
    ...[...years].flatMap(([year, articles]) =>
      partsOf(articles).map((part, index) => ({
        name: index === 0 ? year : `${year}-${index + 1}`,
        entries: part.map(articleEntry),
      })),
    ),
  ];
}

/** The path at which a sitemap is served. */
export function sitemapPath({ name }: Pick<SitemapFile, 'name'>): string {
  return `/sitemaps/${name}.xml`;
}

function pageEntries({ articles, topics, people, pages }: Mapped, site: Site): SitemapEntry[] {
  const shown = (path: string, chosen: readonly Summary[]) => listEntry(path, chosen.slice(0, MOST_ITEMS));
  const byTopic = groupAll(articles, (article) => article.topics);
  const byPerson = groupAll(articles, (article) => article.byline);
  const corrected = latest(articles.flatMap(({ corrections }) => corrections.map(({ date }) => date)));
  return [
    shown('/', articles),
    ...topics.map(({ id }) => shown(`/topics/${id}/`, byTopic.get(id) ?? [])),
    ...people.map(({ id }) => shown(`/people/${id}/`, byPerson.get(id) ?? [])),
    ...pages.map(({ slug }) => ({ path: `/${slug}/` })),
    { path: CORRECTIONS_PAGE.path, changed: corrected },
    { path: feedsPage(site).path },
  ];
}

/** The articles of each topic, or of each person, by its id. */
function groupAll(
  articles: readonly Summary[],
  of: (article: Summary) => { id: string }[],
): Map<string, Summary[]> {
  const groups = new Map<string, Summary[]>();
  for (const article of articles) {
    for (const { id } of of(article)) {
      const group = groups.get(id);
      if (group) group.push(article);
      else groups.set(id, [article]);
    }
  }
  return groups;
}

function partsOf(articles: readonly Summary[]): Summary[][] {
  const count = Math.ceil(articles.length / MOST_ENTRIES);
  return Array.from({ length: count }, (_, index) =>
    articles.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES),
  );
}
