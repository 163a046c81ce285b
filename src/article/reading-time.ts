import { segmenter } from './formats.ts';

/** Words that an adult reads silently in a minute (Brysbaert 2019: 238 for non-fiction in English). */
const WORDS_PER_MINUTE = 238;

/** What is one word by any rule: letters of English alone between spaces, with the marks that may stand around them. */
const PLAIN_WORD = /(?:^|[ \n])[("“‘]?[A-Za-z]+[.,;:!?)"”]*(?=[ \n]|$)/g;

/** No text has it (CommonMark, 2.3). */
const PLACE = '\0';

/**
 * Words in `text`, by the rules of its language (Unicode Standard Annex 29).
 *
 * No rule joins what a space parts, so most words of English are counted without the rules: those take 50 times as long.
 *
 * @param language BCP 47.
 */
export function countWords(text: string, language: string): number {
  const rest = text.replace(PLAIN_WORD, PLACE);
  const others = rest.replaceAll(PLACE, '');
  let words = rest.length - others.length;
  for (const segment of segmenter(language, 'word').segment(others)) {
    if (segment.isWordLike) words += 1;
  }
  return words;
}

/** Whole minutes that reading `words` words takes, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
