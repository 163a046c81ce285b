import type { Site } from '../schemas/site.ts';
import { wordsOf } from '../words/words.ts';

/** The path of the page that explains the feeds and lists them. */
export const FEEDS_PATH = '/feeds/';

/**
 * The place of a feed on that page, as an id.
 *
 * @param home The path of the page that the feed belongs to.
 */
export function feedAnchor(home: string): string {
  return home.split('/').filter(Boolean).join('-') || 'all';
}

/** That page, as cards and links name it. */
export function feedsPage(site: Site): { slug: string; path: string; title: string; description: string } {
  const { title, description } = wordsOf(site.language).feeds;
  return { slug: 'feeds', path: FEEDS_PATH, title, description };
}
