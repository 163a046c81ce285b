import anyAscii from 'any-ascii';

/** Longer slugs are cut at a word, in characters: search results and messages show no more of them. */
const LONGEST = 75;

/**
 * A slug made from words: the same for the same words, and no other's.
 *
 * Letters of any script are written in ASCII; what has none becomes `article`.
 *
 * @param words A headline, or a name that is no slug.
 * @param taken Slugs that others have.
 * @returns Lower-case ASCII letters and digits, joined by single hyphens.
 */
export function slugFrom(words: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = anyAscii(words.normalize('NFC')).toLowerCase().replace(/['’]/g, '');
  const parts = plain.match(/[a-z0-9]+/g) ?? ['article'];
  const [first = ''] = parts;
  let slug = first.slice(0, LONGEST);
  for (const part of parts.slice(1)) {
    if (slug.length + 1 + part.length > LONGEST) break;
    slug += `-${part}`;
  }
  let free = slug;
  for (let count = 2; taken.has(free); count += 1) free = `${slug}-${count}`;
  return free;
}
