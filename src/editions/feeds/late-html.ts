import { withoutForbidden } from '../xml.ts';
import type { FeedItem } from './feed.ts';

/** What stands for the HTML of an item in XML while the rest is written and tidied. */
export function placeOfHtml(index: number): string {
  return `<html-${index}>`;
}

/** Such a place: in the elements that have an item's HTML, and in nothing that is said elsewhere. */
const PLACE = /(<content type="html">|<content:encoded>)<!\[CDATA\[<html-(\d+)>\]\]>/g;

/**
 * Puts the HTML of items into their places. It is nearly all of a feed, and what writes and tidies XML reads each
 * character several times.
 */
export function withHtml(xml: string, items: readonly Pick<FeedItem, 'html'>[]): string {
  return xml.replace(PLACE, (_, start: string, index: string) => {
    const html = withoutForbidden(items[Number(index)]?.html ?? '');
    return `${start}<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  });
}
