/** Two hashes are of versions of one text when they differ in no more than this many of their 64 bits. */
const NEAR = 18;

/** Longer words are taken apart: they may be whole clauses in scripts that put no spaces between words. */
const LONGEST_WORD = 12;

/** Of two 32-bit hashes, which are the halves of one of 64. */
const [LOW_SEED, HIGH_SEED] = [0x811c9dc5, 0x9e3779b1];

/** What FNV-1a multiplies by. */
const PRIME = 0x01000193;

/**
 * A hash of the words of a text that stays nearly the same when few of them change (Charikar 2002, simhash).
 *
 * Punctuation, case and spaces do not count.
 *
 * @returns 64 bits in hexadecimal: 16 digits. Zeros for a text without words.
 */
export function contentHash(text: string): string {
  const [low, high] = hashesOf(FOREIGN.test(text) ? wordsOf(text) : text.toLowerCase());
  return reversed(majority(low)) + reversed(majority(high));
}

/** What no text of English alone has: letters that may be written in several ways, or be taken for none. */
const FOREIGN = /[^\0-\x7f\u2010-\u2027]/;

/** Whether a sign of ASCII is a letter or digit. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\da-z]/i.test(String.fromCharCode(code))),
);

/** Whether a sign stands between words: of ASCII, or of General Punctuation. */
function isBetween(code: number): boolean {
  return code < 128 ? IN_WORD[code] === 0 : code >= 0x2010 && code <= 0x2027;
}

/** The words of a text in any script, with spaces between them. */
function wordsOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return takeApart(words ?? []).join(' ');
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

function takeApart(words: string[]): string[] {
  const parts: string[] = [];
  for (const word of words) {
    if (word.length <= LONGEST_WORD) parts.push(word);
    else {
      const letters = [...word];
      for (let at = 2; at < letters.length; at += 1)
        parts.push(`${letters[at - 2]}${letters[at - 1]}${letters[at]}`);
    }
  }
  return parts;
}

/** Where hashes are put together, for the text at hand: every text of the house passes here. */
let room = { low: new Int32Array(0), high: new Int32Array(0) };

/**
 * The hashes of what a text is known by: each word with the one before it, and each word that is not short. FNV-1a, from
 * either seed: four at once.
 *
 * @param text Words of ASCII between whatever is no word; or of any script, none of them long.
 */
function hashesOf(text: string): [Int32Array, Int32Array] {
  // Of each letter of a long word there are two.
  if (room.low.length < text.length * 2) {
    room = { low: new Int32Array(text.length * 4), high: new Int32Array(text.length * 4) };
  }
  const { low, high } = room;
  const shorts: [number, number][] = [];
  let count = 0;
  let words = 0;
  let lowWord = LOW_SEED;
  let highWord = HIGH_SEED;
  for (let end = 0; end < text.length; ) {
    const start = end;
    while (end < text.length && !isBetween(text.charCodeAt(end))) end += 1;
    const length = end - start <= LONGEST_WORD ? end - start : 3;
    for (let from = start; length > 0 && from + length <= end; from += 1) {
      let lowPair = added(SPACE, lowWord);
      let highPair = added(SPACE, highWord);
      lowWord = LOW_SEED;
      highWord = HIGH_SEED;
      for (let at = from; at < from + length; at += 1) {
        const letter = text.charCodeAt(at);
        lowPair = added(letter, lowPair);
        highPair = added(letter, highPair);
        lowWord = added(letter, lowWord);
        highWord = added(letter, highWord);
      }
      words += 1;
      low[count] = finished(lowPair);
      high[count] = finished(highPair);
      count += 1;
      // Short words are in every text; only beside another do they say something.
      if (length <= 3) {
        if (words < 4) shorts.push([lowWord, highWord]);
        continue;
      }
      low[count] = finished(lowWord);
      high[count] = finished(highWord);
      count += 1;
    }
    end += 1;
  }
  for (const [lowShort, highShort] of words < 4 ? shorts : []) {
    low[count] = finished(lowShort);
    high[count] = finished(highShort);
    count += 1;
  }
  return [low.subarray(0, count), high.subarray(0, count)];
}

const SPACE = 32;

/** A hash with one more letter behind those that it is of. */
function added(letter: number, hash: number): number {
  return Math.imul(hash ^ letter, PRIME);
}

/** A hash in which each letter counts for each bit: the last steps of MurmurHash3. */
function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The bits that are set in more than half of the hashes. The first decides where it is exactly half. */
function majority(hashes: Int32Array): number {
  const [first = 0] = hashes;
  let bits = 0;
  const counts = countBits(hashes);
  for (let bit = 0; bit < 32; bit += 1) {
    const set = counts[bit] as number;
    const isSet = set * 2 === hashes.length ? (first >>> bit) & 1 : Number(set * 2 > hashes.length);
    bits |= isSet << bit;
  }
  return bits;
}

/** The lowest of every four bits. */
const FOURTH = 0x11111111;

/** In how many hashes each of the 32 bits is set. Eight are counted at once, four bits for each, which hold up to 15. */
function countBits(hashes: Int32Array): Uint32Array {
  const counts = new Uint32Array(32);
  for (let start = 0; start < hashes.length; start += 15) {
    const end = Math.min(start + 15, hashes.length);
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let at = start; at < end; at += 1) {
      const hash = hashes[at] as number;
      first = (first + (hash & FOURTH)) | 0;
      second = (second + ((hash >>> 1) & FOURTH)) | 0;
      third = (third + ((hash >>> 2) & FOURTH)) | 0;
      fourth = (fourth + ((hash >>> 3) & FOURTH)) | 0;
    }
    for (let bit = 0; bit < 32; bit += 4) {
      (counts[bit] as number) += (first >>> bit) & 15;
      (counts[bit + 1] as number) += (second >>> bit) & 15;
      (counts[bit + 2] as number) += (third >>> bit) & 15;
      (counts[bit + 3] as number) += (fourth >>> bit) & 15;
    }
  }
  return counts;
}

/** The hexadecimal digit of each four bits, the lowest first. */
const DIGITS = '084c2a6e195d3b7f';

/** Eight hexadecimal digits, the lowest bit first. */
function reversed(bits: number): string {
  let digits = '';
  for (let bit = 0; bit < 32; bit += 4) digits += DIGITS[(bits >>> bit) & 15];
  return digits;
}
