import type { APIRoute } from 'astro';
import { listArticles } from '../../content-store/queries.ts';
import { readSettings } from '../../content-store/settings.ts';
import { recentNews, writeNewsSitemap } from '../../editions/sitemaps/news-sitemap.ts';
import { site } from '../../site.config.ts';

/** The sitemap for Google News. */
export const GET: APIRoute = async () =>
  new Response(writeNewsSitemap(recentNews(await listArticles(), readSettings().now), site), {
    headers: { 'content-type': 'application/xml' },
  });
