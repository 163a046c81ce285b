import type { APIRoute } from 'astro';
import { listArticles } from '../../content-store/queries.ts';
import { correctionsFeed } from '../../editions/corrections-feed.ts';
import { site } from '../../site.config.ts';

/** The feed of corrections. */
export const GET: APIRoute = async () =>
  new Response(correctionsFeed(await listArticles(), site), {
    headers: { 'content-type': 'application/atom+xml' },
  });
