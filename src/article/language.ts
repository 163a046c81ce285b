/** Scripts that run from right to left (Unicode Standard Annex 9). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/**
 * The attributes of what is in `language` on a page in another one (WCAG 3.1.2); none where they would repeat
 * the page's own.
 */
export function languageAttributes(language: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === around ? {} : { lang: language, dir: directionOf(language) };
}

/** The direction in which `language` (BCP 47) is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** Whether `language` (BCP 47) is written in Latin letters. */
export function usesLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn';
}
