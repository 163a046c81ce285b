import type { Site } from '../../schemas/site.ts';
import type { Feed } from './feed.ts';
import type { FeedFormat } from './formats.ts';
import { placeOfHtml, withHtml } from './late-html.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeRss } from './write-rss.ts';

const WRITERS: Record<FeedFormat, (feed: Feed, site: Site) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/**
 * A feed in one of its formats.
 *
 * @returns UTF-8.
 */
export function writeFeed(format: FeedFormat, feed: Feed, site: Site): Buffer<ArrayBuffer> {
  const items = feed.items.map((item, index) => ({ ...item, html: placeOfHtml(index) }));
  const around = WRITERS[format]({ ...feed, items }, site);
  return withHtml(around, format === 'json' ? 'json' : 'xml', feed.items);
}
