import type { APIRoute, GetStaticPaths } from 'astro';
import { listArticles, listTopics } from '../../../content-store/queries.ts';
import { aboutTopic } from '../../../editions/feeds/about-feeds.ts';
import { site } from '../../../site.config.ts';
import { type FeedProps, feedPaths, respondWithArticles } from '../../_feeds.ts';

/** The feeds of every topic. */
export const getStaticPaths = (async () => {
  const articles = Map.groupBy(
    (await listArticles()).flatMap((article) => article.topics.map(({ id }) => ({ id, article }))),
    ({ id }) => id,
  );
  return (await listTopics()).flatMap((topic) => {
    const about = (articles.get(topic.id) ?? []).map(({ article }) => article);
    return feedPaths({ topic: topic.id }, aboutTopic(topic, site), about);
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = ({ props }) => respondWithArticles(props);
