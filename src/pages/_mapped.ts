import { listArticles, listPages, listPeople, listTopics } from '../content-store/queries.ts';
import type { Mapped } from '../editions/sitemaps/page-entries.ts';

/** All that has a page of its own. */
export async function listMapped(): Promise<Mapped> {
  const [articles, topics, people, pages] = await Promise.all([
    listArticles(),
    listTopics(),
    listPeople(),
    listPages(),
  ]);
  return { articles, topics, people, pages };
}
