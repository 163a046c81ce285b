/** Double and single quotation marks of a language, outer pair first. */
export type Marks = readonly [open: string, close: string, openInner: string, closeInner: string];

const ENGLISH: Marks = ['“', '”', '‘', '’'];
const GERMAN: Marks = ['„', '“', '‚', '‘'];
const ANGLED: Marks = ['«', '»', '“', '”'];
const NORDIC: Marks = ['”', '”', '’', '’'];
const LOW: Marks = ['„', '”', '‚', '’'];

/** Quotation marks by language (BCP 47 primary subtag), as its newspapers set them. English for all others. */
const MARKS: Record<string, Marks> = {
  ar: ['«', '»', '‹', '›'],
  cs: GERMAN,
  da: ENGLISH,
  de: GERMAN,
  el: ANGLED,
  es: ANGLED,
  fa: ['«', '»', '‹', '›'],
  fi: NORDIC,
  fr: ['«\u202F', '\u202F»', '“', '”'],
  he: LOW,
  hu: LOW,
  it: ANGLED,
  ja: ['「', '」', '『', '』'],
  nb: ['«', '»', '‘', '’'],
  nl: ENGLISH,
  nn: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  pl: LOW,
  pt: ANGLED,
  ro: LOW,
  ru: ['«', '»', '„', '“'],
  sk: GERMAN,
  sl: GERMAN,
  sv: NORDIC,
  uk: ['«', '»', '„', '“'],
};

/** The quotation marks of a language (BCP 47). */
export function quotationMarksOf(language: string): Marks {
  const primary = language.split('-')[0] as string;
  return MARKS[primary.toLowerCase()] ?? ENGLISH;
}

/** Words in the quotation marks of their language (BCP 47); those within become the inner ones. */
export function quoted(words: string, language: string): string {
  const [open, close, openInner, closeInner] = quotationMarksOf(language);
  return open + words.replaceAll(open, openInner).replaceAll(close, closeInner) + close;
}
