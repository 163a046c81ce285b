import type { APIRoute } from 'astro';
import { writeSitemapIndex } from '../editions/sitemaps/write-sitemap.ts';
import { site } from '../site.config.ts';
import { listSitemaps } from './_sitemaps.ts';

/** The index of sitemaps. */
export const GET: APIRoute = async () =>
  new Response(writeSitemapIndex(await listSitemaps(), site), {
    headers: { 'content-type': 'application/xml' },
  });
