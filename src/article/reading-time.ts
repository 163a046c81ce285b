import { segmenter } from './formats.ts';

/** Words that an adult reads silently in a minute (Brysbaert 2019: 238 for non-fiction in English). */
const WORDS_PER_MINUTE = 238;

/**
 * Words in `text`, by the rules of its language (Unicode Standard Annex 29).
 *
 * @param language BCP 47.
 */
export function countWords(text: string, language: string): number {
  const segments = segmenter(language, 'word').segment(text);
  let words = 0;
  for (const segment of segments) if (segment.isWordLike) words += 1;
  return words;
}

/** Whole minutes that reading `words` words takes, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
