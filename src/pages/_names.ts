import { groupArticles } from '../article/lists.ts';
import { type NamesPage, pagesOfNames } from '../article/name-pages.ts';
import { cacheKey, listArticles, listNavigation, listPeople, listTopics } from '../content-store/queries.ts';
import { site } from '../site.config.ts';

/** The pages of the list of topics. */
export async function topicPages(): Promise<NamesPage[]> {
  const articlesOf = groupArticles(await listArticles(), ({ topics }) => topics.map(({ id }) => id));
  const topics = (await listTopics()).map(({ id, name, description }) => ({
    name,
    path: `/topics/${id}/`,
    description,
    count: articlesOf.get(id)?.length ?? 0,
  }));
  return pagesOfNames(topics, '/topics/', site.language);
}

/** The pages of the list of those who write. */
export async function peoplePages(): Promise<NamesPage[]> {
  const articlesBy = groupArticles(await listArticles(), ({ byline }) => byline.map(({ id }) => id));
  const people = (await listPeople()).map(({ id, name }) => ({
    name,
    path: `/people/${id}/`,
    count: articlesBy.get(id)?.length ?? 0,
  }));
  return pagesOfNames(people, '/people/', site.language);
}

/** The paths of the pages of a list of names after the first. */
export async function numberedPaths(pages: NamesPage[]) {
  const navigation = await listNavigation();
  return pages.slice(1).map((list) => ({
    params: { number: String(list.number) },
    props: { list, navigation },
    cacheKey: cacheKey([list, navigation]),
  }));
}
