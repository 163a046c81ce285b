import type { APIRoute } from 'astro';
import { sitemapFilesOf } from '../editions/sitemaps/sitemap-files.ts';
import { writeSitemapIndex } from '../editions/sitemaps/write-sitemap.ts';
import { site } from '../site.config.ts';
import { listMapped } from './_mapped.ts';

/** The index of sitemaps. */
export const GET: APIRoute = async () =>
  new Response(writeSitemapIndex(sitemapFilesOf(await listMapped(), site), site), {
    headers: { 'content-type': 'application/xml' },
  });
