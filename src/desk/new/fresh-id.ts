import { createHash } from 'node:crypto';

/** No vowels, which would make words, and nothing that is taken for something else. */
const LETTERS = 'bcdfghjkmnpqrstvwxz';
const DIGITS = '23456789';

/** Letters and digits in turn: never a number, `true` or `null` to YAML. */
const FORM = [LETTERS, DIGITS, LETTERS, DIGITS, LETTERS, DIGITS];

/**
 * An id for a new article: the same for the same seed and the same taken ids.
 *
 * @param seed What is the article's own, such as its slug and the moment.
 * @param taken Ids that an article has or had.
 */
export function freshId(seed: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const bytes = createHash('sha256').update(`${seed}\n${attempt}`).digest();
    const id = FORM.map((signs, index) => signs[bytes.readUInt16BE(index * 2) % signs.length]).join('');
    if (!taken.has(id)) return id;
  }
}
