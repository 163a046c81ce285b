import { hrefOf } from './base-path.ts';
import { dayOf } from './dates.ts';
import { wholeAddress } from './whole-address.ts';

/**
 * The path of an article's page: `/<yyyy>/<mm>/<slug>/`.
 *
 * @param published RFC 3339 with an offset.
 * @param slug The name of the article's folder.
 * @param timeZone The publication's (IANA); it decides the day, and so the month.
 */
export function permalinkOf(published: string, slug: string, timeZone: string): string {
  const [year, month] = dayOf(published, timeZone).split('-');
  return `/${year}/${month}/${slug}/`;
}

/** The parts of a permalink, as the routes below `src/pages/[year]` name them. */
export function permalinkParts({
  permalink,
}: {
  permalink: string;
}): Record<'year' | 'month' | 'slug', string> {
  const [, year = '', month = '', slug = ''] = permalink.split('/');
  return { year, month, slug };
}

/** The short form of an article's permalink, which leads to it: `/a/<id>/`. It outlives every other name of the article. */
export function shortAddressOf({ id }: { id: string }): string {
  return `/a/${id}/`;
}

/** The path of an article as data: `/a/<id>.json`. */
export function dataAddressOf({ id }: { id: string }): string {
  return `/a/${id}.json`;
}

/** The path of the small page by which a pull-quote is shared. */
export function quoteAddressOf({ permalink }: { permalink: string }, quote: { id: string }): string {
  return `${permalink}quote/${quote.id}/`;
}

/** The path of the small page by which a section is shared; its id may hold letters of any script (RFC 3986, 2.1). */
export function sectionAddressOf({ permalink }: { permalink: string }, section: { id: string }): string {
  return `${permalink}section/${encodeURIComponent(section.id)}/`;
}

/** The path of the page that other sites show in a frame. */
export function embedAddressOf({ permalink }: { permalink: string }): string {
  return `${permalink}embed/`;
}

/** `path`, which is one within the site, as a whole address on the site at `address` (RFC 3986, 5.2). */
export function absoluteAddress(path: string, address: string): string {
  return wholeAddress(hrefOf(path, address), address);
}
