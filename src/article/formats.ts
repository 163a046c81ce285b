/** What Intl has made, by what it was made of: one takes far longer to make than to use, and every page asks for some. */
const made = new Map<string, unknown>();

/** A format of dates, by a language (BCP 47) and what ECMA-402 lets one choose. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(
    `date ${language} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(language, options),
  );
}

/** A format of lists that end with “and”, by a language (BCP 47). */
export function listFormat(language: string): Intl.ListFormat {
  return once(`list ${language}`, () => new Intl.ListFormat(language));
}

/** What takes a text apart by the rules of its language (Unicode Standard Annex 29). */
export function segmenter(language: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  return once(`segments ${language} ${granularity}`, () => new Intl.Segmenter(language, { granularity }));
}

/** The own subtag of a language (BCP 47, 2.2.1), such as `ar` of `ar-EG`. */
export function subtagOf(language: string): string {
  return once(`subtag ${language}`, () => new Intl.Locale(language).language);
}

/** A language with the region that it is taken to be of (BCP 47; UTS 35, likely subtags), such as `en-Latn-GB` of `en-GB`. */
export function likelyLocale(language: string): Intl.Locale {
  return once(`likely ${language}`, () => new Intl.Locale(language).maximize());
}

function once<Made>(of: string, make: () => Made): Made {
  const before = made.get(of) as Made | undefined;
  if (before !== undefined) return before;
  const first = make();
  made.set(of, first);
  return first;
}
