/** Two hashes are of versions of one text when they differ in no more than this many of their 64 bits. */
const NEAR = 18;

/** Longer words are taken apart: they may be whole clauses in scripts that put no spaces between words. */
const LONGEST_WORD = 12;

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
  const votes = new Int32Array(64);
  const features = words.flatMap((word, index) => [
    `${words[index - 1] ?? ''} ${word}`,
    // Short words are in every text; only beside another do they say something.
    ...(word.length > 3 || words.length < 4 ? [word] : []),
  ]);
  // The first weighs half as much again, so that no vote is a tie.
  for (const [index, feature] of features.entries()) vote(feature, index === 0 ? 3 : 2, votes);
  let digits = '';
  for (let bit = 0; bit < 64; bit += 4) {
    const four = [0, 1, 2, 3].reduce((sum, place) => sum * 2 + ((votes[bit + place] ?? 0) > 0 ? 1 : 0), 0);
    digits += four.toString(16);
  }
  return digits;
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

/** Adds a feature's 64 bits to the votes: two 32-bit hashes (FNV-1a, then the last steps of MurmurHash3). */
function vote(feature: string, weight: number, votes: Int32Array): void {
  for (const [half, seed] of [0x811c9dc5, 0x9e3779b1].entries()) {
    let hash = seed;
    for (let index = 0; index < feature.length; index += 1) {
      hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
    for (let bit = 0; bit < 32; bit += 1) {
      const place = half * 32 + bit;
      votes[place] = (votes[place] ?? 0) + ((hash >>> bit) & 1 ? weight : -weight);
    }
  }
}
