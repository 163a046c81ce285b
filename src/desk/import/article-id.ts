import { createHash } from 'node:crypto';
import { wordsOf } from './words.ts';

/** Enough that two texts do not meet by chance: 41 bits. */
const LENGTH = 8;

/**
 * The id of an article that is made of a text: the same for the same words, however they are wrapped or encoded.
 * So a second import of a text is known by the article that has its id.
 *
 * @returns Eight lower-case letters and digits, of the SHA-256 of the words; a letter first, so that YAML reads text.
 */
export function articleIdOf(text: string): string {
  const digest = createHash('sha256').update(wordsOf(text).join(' ')).digest('hex');
  const number = BigInt(`0x${digest}`);
  const first = String.fromCharCode(97 + Number(number % 26n));
  return first + (number / 26n).toString(36).slice(0, LENGTH - 1);
}
