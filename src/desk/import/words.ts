/** A letter of a script that sets no spaces between words: each counts as a word. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}ー]';
const WORD = new RegExp(`${UNSPACED}\\p{M}*|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** The words of a text, in small letters: letters and digits of any script. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/**
 * The words of `copy` that are not in `kept`, in their order. A word that stands three times in the one must stand
 * three times in the other.
 */
export function lostWords(copy: string, kept: string): string[] {
  const there = new Map<string, number>();
  for (const word of wordsOf(kept)) there.set(word, (there.get(word) ?? 0) + 1);
  return wordsOf(copy).filter((word) => {
    const left = there.get(word) ?? 0;
    there.set(word, left - 1);
    return left <= 0;
  });
}

/** Whether two texts have the same words in the same order. */
export function sameWords(first: string, second: string): boolean {
  return wordsOf(first).join(' ') === wordsOf(second).join(' ');
}
