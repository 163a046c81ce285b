import type { Person, Summary, Topic } from '../../article/article.ts';
import type { Site } from '../../schemas/site.ts';
import { CORRECTIONS_PAGE } from '../corrections-page.ts';
import { MOST_ITEMS } from '../feeds/about-feeds.ts';
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

/** The pages that are no articles: lists, which are as old as what they show, and the site's own. */
export function pageEntries({ articles, topics, people, pages }: Mapped, site: Site): SitemapEntry[] {
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
