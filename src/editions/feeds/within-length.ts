import { element, text } from '../../graphics/element.ts';
import { writeHtml } from '../../graphics/write-html.ts';
import type { FeedItem } from './feed.ts';

/** How many characters of HTML the items of a feed have together: thirty articles of 5,000 words are within it. */
export const MOST_HTML = 1_000_000;

/**
 * Items of which those that would make a feed larger than programs like to fetch have their summary in place of their text.
 *
 * @param items The newest first, which has its text in any case.
 */
export function withinLength(items: readonly FeedItem[]): FeedItem[] {
  let length = 0;
  return items.map((item, index) => {
    length += item.html.length;
    return index === 0 || length <= MOST_HTML ? item : { ...item, html: paragraph(item) };
  });
}

function paragraph({ summary, language }: FeedItem): string {
  return writeHtml(element('p', { lang: language }, text(summary)));
}
