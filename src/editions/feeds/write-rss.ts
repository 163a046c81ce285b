import { generateRssFeed } from 'feedsmith';
import { absoluteAddress } from '../../article/permalink.ts';
import { writeHtml } from '../../graphics/write-html.ts';
import type { Site } from '../../schemas/site.ts';
import { iconAddress } from '../icons.ts';
import type { Feed, FeedItem } from './feed.ts';
import { FEED_FORMATS, feedPath } from './formats.ts';
import { mediaOf } from './media.ts';
import { tidyXml } from './tidy-xml.ts';

/**
 * A feed as RSS 2.0 (RSS Advisory Board, 2.0.11), with the whole text (`content:encoded`), names without addresses of
 * mail (`dc:creator`), the last change (`atom:updated`) and pictures (`media:content`).
 *
 * @returns An XML document.
 */
export function writeRss(feed: Feed, site: Site): string {
  const { title, description, home, items, updated } = feed;
  const link = absoluteAddress(home, site.address);
  const [newest] = items;
  const xml = generateRssFeed({
    title,
    link,
    description,
    language: site.language,
    copyright: `${site.licence.name}, ${site.licence.url}`,
    ...(site.contact && {
      managingEditor: { email: site.contact, name: site.responsible ?? site.name },
    }),
    ...(newest && { pubDate: newest.published }),
    lastBuildDate: updated,
    docs: 'https://www.rssboard.org/rss-specification',
    image: { url: absoluteAddress(iconAddress(144), site.address), title, link },
    atom: {
      links: [
        {
          rel: 'self',
          type: FEED_FORMATS.rss.type,
          href: absoluteAddress(feedPath(home, 'rss'), site.address),
        },
      ],
    },
    items: items.map((item) => itemOf(item, site)),
  });
  return tidyXml(xml);
}

function itemOf({ id, url, title, summary, html, published, updated, ...item }: FeedItem, site: Site) {
  return {
    guid: { value: id, isPermaLink: false },
    link: url,
    title,
    // A description is HTML.
    description: writeHtml({ type: 'text', value: summary }),
    pubDate: published,
    categories: item.topics.map(({ name }) => ({ name, domain: absoluteAddress('/topics/', site.address) })),
    atom: { updated },
    content: { encoded: html },
    dc: {
      creators: item.authors.map(({ name }) => name),
      languages: [item.language],
      rights: [site.licence.url],
    },
    ...(item.picture && { media: mediaOf(item.picture) }),
  };
}
