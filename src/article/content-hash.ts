/** Two hashes are of versions of one text when they differ in no more than this many of their 64 bits. */
const NEAR = 18;

/** Longer words are taken apart: they may be whole clauses in scripts that put no spaces between words. */
const LONGEST_WORD = 12;

/** Of two 32-bit hashes, which are the halves of one of 64. */
const SEEDS = [0x811c9dc5, 0x9e3779b1];

/**
 * A hash of the words of a text that stays nearly the same when few of them change (Charikar 2002, simhash).
 *
 * Punctuation, case and spaces do not count.
 *
 * @returns 64 bits in hexadecimal: 16 digits. Zeros for a text without words.
 */
export function contentHash(text: string): string {
  const words = (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).flatMap(takeApart);
  return SEEDS.map((seed) => reversed(majority(hashesOf(words, seed)))).join('');
}

/** In how many of their bits two content hashes differ, 0 to 64: unrelated texts in about half. */
export function hashDistance(a: string, b: string): number {
  let distance = 0;
  for (let digit = 0; digit < 16; digit += 1) {
    let bits = Number.parseInt(a[digit] ?? '0', 16) ^ Number.parseInt(b[digit] ?? '0', 16);
    for (; bits > 0; bits >>= 1) distance += bits & 1;
  }
  return distance;
}

/** Whether two content hashes are so near that one text is a version of the other. */
export function isNear(distance: number): boolean {
  return distance <= NEAR;
}

function takeApart(word: string): string[] {
  if (word.length <= LONGEST_WORD) return [word];
  const letters = [...word];
  return letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(''));
}

/** The hashes of what a text is known by: each word with the one before it, and each word that is not short. */
function hashesOf(words: string[], seed: number): number[] {
  const hashes: number[] = [];
  let before = seed;
  for (const word of words) {
    hashes.push(finished(added(word, added(' ', before))));
    before = added(word, seed);
    // Short words are in every text; only beside another do they say something.
    if (word.length > 3 || words.length < 4) hashes.push(finished(before));
  }
  return hashes;
}

/** A hash with more letters behind those that it is of: FNV-1a. */
function added(letters: string, hash: number): number {
  let longer = hash;
  for (let index = 0; index < letters.length; index += 1) {
    longer = Math.imul(longer ^ letters.charCodeAt(index), 0x01000193);
  }
  return longer;
}

/** A hash in which each letter counts for each bit: the last steps of MurmurHash3. */
function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The bits that are set in more than half of the hashes. The first decides where it is exactly half. */
function majority(hashes: number[]): number {
  const [first = 0] = hashes;
  let bits = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    let set = 0;
    for (const hash of hashes) set += (hash >>> bit) & 1;
    const isSet = set * 2 === hashes.length ? (first >>> bit) & 1 : Number(set * 2 > hashes.length);
    bits |= isSet << bit;
  }
  return bits;
}

/** Eight hexadecimal digits, the lowest bit first. */
function reversed(bits: number): string {
  let digits = '';
  for (let bit = 0; bit < 32; bit += 4) {
    const four = [0, 1, 2, 3].reduce((sum, place) => sum * 2 + ((bits >>> (bit + place)) & 1), 0);
    digits += four.toString(16);
  }
  return digits;
}
