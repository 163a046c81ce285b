import { site } from '../site.config.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';

/** The words of the interface in one language: what `src/words/english.ts` has, each language has. */
export type Words = typeof english;

/** By the language's own subtag (BCP 47, 2.2.1). */
const LANGUAGES: Record<string, Words> = { ar: arabic, en: english };

/**
 * The words for a page in `language` (BCP 47): its own where they are written, or else the site's, or else
 * English.
 */
export function wordsOf(language: string): Words {
  return LANGUAGES[subtag(language)] ?? LANGUAGES[subtag(site.language)] ?? english;
}

/**
 * The language in which `wordsOf` speaks on a page in `language`, for `lang` and `dir` (WCAG 3.1.2), and for the dates
 * and lists of names that stand in its sentences.
 */
export function wordsLanguageOf(language: string): string {
  if (subtag(language) in LANGUAGES) return language;
  return subtag(site.language) in LANGUAGES ? site.language : 'en';
}

/** By the tag: asked dozens of times for every page. */
const subtags = new Map<string, string>();

function subtag(language: string): string {
  const known = subtags.get(language) ?? new Intl.Locale(language).language;
  subtags.set(language, known);
  return known;
}
