import { generateAtomFeed } from 'feedsmith';
import { absoluteAddress } from '../../article/permalink.ts';
import type { Site } from '../../schemas/site.ts';
import { iconAddress } from '../icons.ts';
import type { Feed, FeedItem } from './feed.ts';
import { FEED_FORMATS, feedPath } from './formats.ts';
import { mediaOf } from './media.ts';
import { tidyXml } from './tidy-xml.ts';

/**
 * A feed as Atom (RFC 4287), with its licence (RFC 4946) and pictures (`media:content`).
 *
 * @returns An XML document.
 */
export function writeAtom(feed: Feed, site: Site): string {
  const { id, title, description, home, items, updated } = feed;
  const whole = (path: string) => absoluteAddress(path, site.address);
  const xml = generateAtomFeed({
    xml: { lang: site.language },
    id,
    title: { value: title },
    subtitle: { value: description },
    updated,
    authors: [{ name: site.name, uri: whole('/') }],
    links: [
      { rel: 'self', type: FEED_FORMATS.atom.type, href: whole(feedPath(home, 'atom')) },
      { rel: 'alternate', type: 'text/html', href: whole(home) },
      { rel: 'license', href: site.licence.url },
    ],
    rights: { value: site.licence.name },
    icon: whole(iconAddress(192)),
    entries: items.map((item) => entryOf(item, site)),
  });
  return tidyXml(xml);
}

function entryOf({ id, url, title, summary, html, language, ...item }: FeedItem, site: Site) {
  return {
    xml: { lang: language },
    id,
    title: { value: title },
    summary: { value: summary },
    published: item.published,
    updated: item.updated,
    authors: item.authors.map(({ name, url: uri }) => ({ name, uri })),
    categories: item.topics.map(({ id: term, name: label }) => ({
      term,
      scheme: absoluteAddress('/topics/', site.address),
      label,
    })),
    links: [
      { rel: 'alternate', type: 'text/html', hreflang: language, href: url },
      { rel: 'license', href: site.licence.url },
    ],
    content: { type: 'html', value: html },
    ...(item.picture && { media: mediaOf(item.picture) }),
  };
}
