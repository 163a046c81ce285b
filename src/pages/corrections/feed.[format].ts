import type { APIRoute, GetStaticPaths } from 'astro';
import { listArticles } from '../../content-store/queries.ts';
import { correctionsFeed } from '../../editions/corrections-feed.ts';
import { ALL_FORMATS, type FeedFormat } from '../../editions/feeds/formats.ts';
import { site } from '../../site.config.ts';
import { respondWithFeed } from '../_feeds.ts';

/** The feeds of corrections. */
export const getStaticPaths = (() =>
  ALL_FORMATS.map((format) => ({ params: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { format: FeedFormat }> = async ({ params }) =>
  respondWithFeed(params.format, correctionsFeed(await listArticles(), site));
