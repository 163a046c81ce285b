import type { Person } from './article.ts';
import { isWide } from './letter-width.ts';

/** A name as citations need it: whole, or in the parts by which lists are sorted (CSL 1.0.2, appendix V). */
export type CitedName = { literal: string } | { family: string; given?: string; suffix?: string };

/** What follows a name without being part of it. */
const SUFFIX = /^(.+?),? (Jr\.?|Sr\.?|I{2,3}|IV)$/;

/** Whoever is in a byline, as citations name them. */
export function citedPerson({ name, kind, familyName }: Person): CitedName {
  if (kind === 'organisation') return { literal: name };
  if (!familyName || familyName === name) return citedName(name);
  const given = name.startsWith(familyName)
    ? name.slice(familyName.length)
    : name.slice(0, name.lastIndexOf(familyName));
  return { family: familyName, given: given.trim() };
}

/**
 * A person's name, of which nothing but the name is known.
 *
 * The last word is the family name, with the words in lower case before it (“van Beethoven”). Names in Chinese,
 * Japanese and Korean letters begin with the family's and are left whole.
 */
export function citedName(name: string): CitedName {
  if (isWide(name)) return { literal: name };
  const [, before = name, suffix] = SUFFIX.exec(name) ?? [];
  const words = before.split(/\s+/);
  let start = words.length - 1;
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] as string)) start -= 1;
  const family = words.slice(start).join(' ');
  const given = words.slice(0, start).join(' ');
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}
