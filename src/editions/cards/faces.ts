import type { Timeline } from '../../article/timeline.ts';
import type { Master } from '../../pictures/master.ts';

/** The size of a card, in pixels: what link previews show beside a headline (Open Graph). */
export const CARD = { width: 1200, height: 630 };

/** What a card of words shows. */
export interface WordsFace {
  /** The name of the publication. */
  publication: string;
  /** A word or two above the words. */
  kicker?: string | undefined;
  /** The headline, or the quotation with its marks. */
  words: string;
  isQuote?: boolean;
  /** Below the words, where it has room. */
  standfirst?: string | undefined;
  /** The headline of the article that the words are from. */
  source?: string | undefined;
  byline?: string | undefined;
  date?: string | undefined;
  /** A picture beside the words. */
  picture?: Master | undefined;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
}

/** What a card with a timeline shows. */
export interface TimelineFace {
  /** The name of the publication. */
  publication: string;
  timeline: Timeline;
  /** BCP 47. */
  language: string;
}

/** What a card shows: all of it, so that its name can be made of it. */
export type Face = WordsFace | TimelineFace;

/** All words of a face; for the years of a timeline and their unit, a letter of each kind that Latin ones may have. */
export function wordsOf(face: Face): string {
  if ('timeline' in face) {
    const { title, subtitle = '', rows } = face.timeline;
    return [face.publication, title, subtitle, ...rows.map(({ name }) => name), LATIN].join(' ');
  }
  const { publication, kicker, words, standfirst, source, byline, date } = face;
  return [publication, kicker, words, standfirst, source, byline, date, '… '].filter(Boolean).join(' ');
}

const LATIN = '0aÀĀ';
