import type { Summary } from '../article/article.ts';
import { writeDay } from '../article/dates.ts';
import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';

/** How an article is cited, in two parts, so that a page can make a link of the second. */
export interface Citation {
  /** Who, what, where and when, without an end. */
  words: string;
  /** The permalink, whole. */
  address: string;
}

/** Quotation marks as they are within quotation marks, in every language that has them. */
const SINGLE: Record<string, string> = { '“': '‘', '”': '’', '„': '‚', '«': '‹', '»': '›' };

/** The line under which an article is cited: authors, headline, publication, day and permalink. */
export function citationOf(article: Summary, site: Site): Citation {
  const names = new Intl.ListFormat(site.language).format(article.byline.map(({ name }) => name));
  const title = article.title.replace(/[“”„«»]/g, (mark) => SINGLE[mark] ?? mark);
  const day = writeDay(article.published, site.language, site.timeZone);
  return {
    words: `${names}, “${title}”, ${site.name}, ${day}`,
    address: absoluteAddress(article.permalink, site.address),
  };
}
