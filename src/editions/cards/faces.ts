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

/**
 * A face without the letters that no font has: they would be boxes, or gaps. What a reader takes for one letter, such as
 * an emoji of several, goes as one.
 */
export function withoutLetters(face: Face, missing: readonly string[]): Face {
  const shown = (words: string) => withoutClusters(words, missing);
  if (!('timeline' in face)) {
    const { publication, kicker, words, standfirst, source, byline } = face;
    const texts = { publication, kicker, words, standfirst, source, byline };
    const changed = Object.entries(texts).map(([name, text]) => [name, text && shown(text)]);
    return { ...face, ...Object.fromEntries(changed) };
  }
  const { title, subtitle, rows } = face.timeline;
  const timeline = {
    title: shown(title),
    ...(subtitle && { subtitle: shown(subtitle) }),
    rows: rows.map((row) => ({ ...row, name: shown(row.name) })),
  };
  return { ...face, publication: shown(face.publication), timeline };
}

function withoutClusters(words: string, letters: readonly string[]): string {
  const clusters = Array.from(graphemes.segment(words.normalize('NFC')), ({ segment }) => segment);
  const left = clusters.filter((cluster) => !letters.some((letter) => cluster.includes(letter)));
  return left.length === clusters.length ? words : left.join('').replace(/ {2,}/g, ' ').trim();
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const LATIN = '0aÀĀ';
