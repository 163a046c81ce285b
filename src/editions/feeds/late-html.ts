import { withoutForbidden } from '../xml.ts';
import type { FeedItem } from './feed.ts';

/** The notations in which HTML stands in feeds. */
type Notation = 'xml' | 'json';

/** What stands for the HTML of an item while the rest of a feed is written and tidied. */
export function placeOfHtml(index: number): string {
  return `<html-${index}>`;
}

/** Such a place: where an item has its HTML, and in nothing that is said elsewhere. */
const PLACES: Record<Notation, RegExp> = {
  xml: /(?<=(?:<content type="html">|<content:encoded>)<!\[CDATA\[)<html-(\d+)>(?=\]\]>)/g,
  json: /(?<="content_html": ")<html-(\d+)>(?=")/g,
};

const WRITERS: Record<Notation, (html: string) => string> = {
  xml: (html) => withoutForbidden(html).replaceAll(']]>', ']]]]><![CDATA[>'),
  json: (html) => JSON.stringify(html).slice(1, -1),
};

/** The HTML of items in UTF-8, as long as these are kept: an article is in several feeds, each in three formats. */
const written: Record<Notation, WeakMap<object, Buffer>> = { xml: new WeakMap(), json: new WeakMap() };

/**
 * Puts the HTML of items into their places. It is nearly all of a feed, and what writes and tidies one reads each character
 * several times.
 *
 * @returns UTF-8.
 */
export function withHtml(
  feed: string,
  notation: Notation,
  items: readonly Pick<FeedItem, 'html'>[],
): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  let end = 0;
  for (const place of feed.matchAll(PLACES[notation])) {
    const item = items[Number(place[1])];
    parts.push(Buffer.from(feed.slice(end, place.index)));
    if (item) parts.push(bytesOf(item, notation));
    end = place.index + place[0].length;
  }
  return Buffer.concat([...parts, Buffer.from(feed.slice(end))]);
}

function bytesOf(item: Pick<FeedItem, 'html'>, notation: Notation): Buffer {
  const before = written[notation].get(item);
  if (before) return before;
  const bytes = Buffer.from(WRITERS[notation](item.html));
  written[notation].set(item, bytes);
  return bytes;
}
