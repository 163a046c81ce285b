import { generateJsonFeed } from 'feedsmith';
import { absoluteAddress } from '../../article/permalink.ts';
import type { Site } from '../../schemas/site.ts';
import { FEEDS_PATH } from '../feeds-page.ts';
import { iconAddress } from '../icons.ts';
import type { Feed, FeedItem } from './feed.ts';
import { feedPath } from './formats.ts';

/**
 * A feed as JSON Feed 1.1. What that has no field for, the licence and what belongs to a picture, stands in an
 * extension, `_galley`.
 */
export function writeJsonFeed(feed: Feed, site: Site): string {
  const { title, description, home, items } = feed;
  const whole = (path: string) => absoluteAddress(path, site.address);
  const data = generateJsonFeed({
    title,
    home_page_url: whole(home),
    feed_url: whole(feedPath(home, 'json')),
    description,
    icon: whole(iconAddress(512)),
    favicon: whole(iconAddress(192)),
    authors: [{ name: site.name, url: whole('/') }],
    language: site.language,
    items: items.map((item) => itemOf(item, site)),
  });
  // The list is required, and the library leaves an empty one out.
  return `${JSON.stringify(items.length > 0 ? data : { ...(data as object), items: [] }, null, 2)}\n`;
}

function itemOf({ picture, ...item }: FeedItem, site: Site) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    ...(picture && { image: picture.url }),
    date_published: item.published,
    date_modified: item.updated,
    ...(item.authors.length > 0 && { authors: item.authors }),
    ...(item.topics.length > 0 && { tags: item.topics.map(({ name }) => name) }),
    language: item.language,
    _galley: {
      about: absoluteAddress(FEEDS_PATH, site.address),
      licence: site.licence,
      ...(picture && { picture }),
    },
  };
}
