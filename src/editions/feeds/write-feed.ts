import type { Site } from '../../schemas/site.ts';
import type { Feed } from './feed.ts';
import type { FeedFormat } from './formats.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeRss } from './write-rss.ts';

const WRITERS: Record<FeedFormat, (feed: Feed, site: Site) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** A feed in one of its formats. */
export function writeFeed(format: FeedFormat, feed: Feed, site: Site): string {
  return WRITERS[format](feed, site);
}
