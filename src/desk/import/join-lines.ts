/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。，「」]/u;

/**
 * Joins two lines of a paragraph that was wrapped at a width: with a space, but for scripts without spaces, and
 * for a word that was broken at its own hyphen. The hyphen stays.
 */
export function joinLines(first: string, second: string): string {
  if (first === '') return second;
  const isBroken = /\p{L}[-‐]$/u.test(first) && /^\p{Ll}/u.test(second);
  const isDashed = /\S—$/.test(first) || /^—\S/.test(second);
  const isUnspaced = UNSPACED.test(first.slice(-1)) && UNSPACED.test(second.slice(0, 1));
  return first + (isBroken || isDashed || isUnspaced ? '' : ' ') + second;
}
