import type { APIRoute, GetStaticPaths } from 'astro';
import { listArticles } from '../content-store/queries.ts';
import { aboutSite } from '../editions/feeds/about-feeds.ts';
import { site } from '../site.config.ts';
import { type FeedProps, feedPaths, respondWithArticles } from './_feeds.ts';

/** The feeds of all articles. */
export const getStaticPaths = (async () =>
  feedPaths({}, aboutSite(site), await listArticles())) satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = ({ props }) => respondWithArticles(props);
