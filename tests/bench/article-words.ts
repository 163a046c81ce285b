import { pick, randomOf } from '../random.ts';

const COMMON =
  'the of and to in that was for on with as at by from it had but were been not this which their they would who when there more after before while under over between because'.split(
    ' ',
  );
const ONSETS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st str t th tr v w y'.split(' ');
const VOWELS = 'a e i o u ai ea ee oa ou'.split(' ');
const ENDS = 'n r st ng ck ll rd m t nd sh ld w nce d'.split(' ');

/** So many words carry the sense; a few of them are frequent and most are rare (Zipf), as in a newspaper. */
const VOCABULARY = 4_000;

/** The share of words that every text has. */
const COMMON_SHARE = 0.45;

const vocabulary = makeVocabulary();

/** A row of chance: numbers from 0 to below 1. */
export type Random = () => number;

/** A word that carries sense. */
export function wordOf(random: Random): string {
  return vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? '';
}

/** A word of its own for each number, from 0. */
export function nameOf(number: number): string {
  return capital(vocabulary[number + 100] ?? '');
}

/** So many words, the first with a capital, without a full stop. */
export function wordsOf(random: Random, count: number): string {
  const words = Array.from({ length: count }, () =>
    random() < COMMON_SHARE ? pick(random, COMMON) : wordOf(random),
  );
  return capital(words.join(' '));
}

/** A sentence of 8 to 22 words, now and then with a quotation, a dash or a comma. */
export function sentenceOf(random: Random): string {
  const said = wordsOf(random, 6 + Math.floor(random() * 10));
  const more = wordsOf(random, 2 + Math.floor(random() * 5)).toLowerCase();
  const kind = Math.floor(random() * 10);
  if (kind === 0) return `"${said}," the ${wordOf(random)} said, "and ${more}."`;
  if (kind === 1) return `${said} -- ${more}.`;
  if (kind < 5) return `${said}, ${more}.`;
  return `${said} ${more}.`;
}

/** Sentences of about so many words in all. */
export function paragraphOf(random: Random, count: number): string {
  const sentences: string[] = [];
  for (let words = 0; words < count; ) {
    const sentence = sentenceOf(random);
    sentences.push(sentence);
    words += sentence.split(' ').length;
  }
  return sentences.join(' ');
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function makeVocabulary(): string[] {
  const random = randomOf(9);
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = 1 + Math.floor(random() * 2.6);
    const parts = Array.from({ length: syllables }, () => pick(random, ONSETS) + pick(random, VOWELS));
    words.add(parts.join('') + pick(random, ENDS));
  }
  return [...words];
}
