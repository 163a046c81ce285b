import { segmenter } from '../article/formats.ts';

const ELLIPSIS = '…';

/** Part of no word, so it may go before the mark of what was left out. */
const LOOSE = /[\s\p{Pd},;:]+$/u;

/**
 * The beginning of a text, ended at a word with an ellipsis; the whole text where it is short enough.
 *
 * @param limit The sum of what characters count for, as readers know them (Unicode Standard Annex 29), the ellipsis
 *   included.
 * @param countOf What a character counts for, 2 at most; 1 when left out.
 * @returns An empty text when there is no room for a word.
 */
export function shorten(text: string, limit: number, countOf = (_character: string) => 1): string {
  // As it is with most: none is longer than it is counted with the most that each may count for.
  if (2 * text.length <= limit) return text;
  let count = 0;
  let room = 0;
  for (const { index, segment } of segmenter('en', 'grapheme').segment(text)) {
    count += countOf(segment);
    if (count <= limit - countOf(ELLIPSIS)) room = index + segment.length;
    // What comes after it goes, however long it is.
    if (count > limit) break;
  }
  if (count <= limit) return text;
  // Finds the words of scripts without spaces as well.
  const words = [...segmenter('en', 'word').segment(text)];
  const end = words.findLast(({ index, segment }) => index + segment.length <= room);
  const kept = text.slice(0, end ? end.index + end.segment.length : 0).replace(LOOSE, '');
  return kept && kept + ELLIPSIS;
}
