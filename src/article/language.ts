import { wordsLanguageOf } from '../words/words.ts';

/** Scripts that run from right to left (Unicode Standard Annex 9). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** Scripts by language tag: asked dozens of times for every page. */
const scripts = new Map<string, string>();

/**
 * The attributes of what is in `language` on a page in another one (WCAG 3.1.2); none where they would repeat
 * the page's own.
 */
export function languageAttributes(language: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === around ? {} : { lang: language, dir: directionOf(language) };
}

/** The attributes of the interface's words on a page in `language`; none where they speak the page's own. */
export function furnitureAttributes(language: string): ReturnType<typeof languageAttributes> {
  return languageAttributes(wordsLanguageOf(language), language);
}

/** The direction in which `language` (BCP 47) is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** Whether `language` (BCP 47) is written in Latin letters. */
export function usesLatin(language: string): boolean {
  return scriptOf(language) === 'Latn';
}

function scriptOf(language: string): string {
  const script = scripts.get(language) ?? new Intl.Locale(language).maximize().script ?? '';
  scripts.set(language, script);
  return script;
}

/**
 * The attributes of a name or a title that may run the other way than the words around it, in `language` (BCP 47): a
 * direction of its own, so that its marks stay at its end (Unicode Standard Annex 9, 2.7); none where it does not.
 */
export function keptApart(words: string, language: string): { dir?: 'ltr' | 'rtl' } {
  const around = directionOf(language);
  const own = /[\p{Script=Arab}\p{Script=Hebr}]/u.test(words) ? 'rtl' : 'ltr';
  return own === around ? {} : { dir: own };
}

/** The same where there are no elements: marks that are not seen keep the words apart (Unicode Standard Annex 9, 2.4). */
export function isolated(words: string, language: string): string {
  return keptApart(words, language).dir ? `\u2068${words}\u2069` : words;
}
