import type { APIRoute, GetStaticPaths } from 'astro';
import { listArticles, listPeople } from '../../../content-store/queries.ts';
import { aboutPerson } from '../../../editions/feeds/about-feeds.ts';
import { site } from '../../../site.config.ts';
import { type FeedProps, feedPaths, respondWithArticles } from '../../_feeds.ts';

/** The feeds of everybody who writes. */
export const getStaticPaths = (async () => {
  const articles = Map.groupBy(
    (await listArticles()).flatMap((article) => article.byline.map(({ id }) => ({ id, article }))),
    ({ id }) => id,
  );
  return (await listPeople()).flatMap((person) => {
    const by = (articles.get(person.id) ?? []).map(({ article }) => article);
    return feedPaths({ person: person.id }, aboutPerson(person, site), by);
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = ({ props }) => respondWithArticles(props);
