import type { Summary } from '../article/article.ts';
import { writeDay } from '../article/dates.ts';
import { listFormat } from '../article/formats.ts';
import { isolated } from '../article/language.ts';
import { absoluteAddress } from '../article/permalink.ts';
import { commaOf } from '../article/punctuation.ts';
import { quotationMarksOf } from '../article/quotation-marks.ts';
import type { Site } from '../schemas/site.ts';
import { wordsLanguageOf } from '../words/words.ts';

/** How an article is cited, in two parts, so that a page can make a link of the second. */
export interface Citation {
  /** Who, what, where and when, without an end. */
  words: string;
  /** The permalink, whole. */
  address: string;
}

/** Quotation marks as they are within quotation marks, in every language that has them. */
const SINGLE: Record<string, string> = { '“': '‘', '”': '’', '„': '‚', '«': '‹', '»': '›' };

/**
 * The line under which an article is cited: authors, headline, publication, day and permalink, in the words' language
 * of its page.
 */
export function citationOf(article: Summary, site: Site): Citation {
  const spoken = wordsLanguageOf(article.language);
  const names = listFormat(spoken).format(article.byline.map(({ name }) => name));
  const [open, close] = quotationMarksOf(spoken);
  const headline = article.title.replace(/[“”„«»]/g, (mark) => SINGLE[mark] ?? mark);
  const title = open + isolated(headline, spoken) + close;
  const day = writeDay(article.published, spoken, site.timeZone);
  return {
    words: [names, title, site.name, day].join(commaOf(spoken)),
    address: absoluteAddress(article.permalink, site.address),
  };
}
