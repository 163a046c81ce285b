import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { NEWS_SITEMAP } from './sitemaps/news-sitemap.ts';

/**
 * What robots may read (RFC 9309): everything. Pages that are not to be found say so themselves, which a robot only
 * sees when it may read them.
 */
export function robotsTxt(site: Site): string {
  const sitemaps = ['/sitemap.xml', NEWS_SITEMAP].map(
    (path) => `Sitemap: ${absoluteAddress(path, site.address)}\n`,
  );
  return `User-agent: *\nAllow: /\n\n${sitemaps.join('')}`;
}
