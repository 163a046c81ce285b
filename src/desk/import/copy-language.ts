import type { Copy } from './copy.ts';
import { guessLanguage } from './guess-language.ts';
import type { ImportOptions } from './options.ts';
import type { ReadFile } from './read-file.ts';
import { wordsOf } from './words.ts';

/**
 * The language of copy, where it is not that of the site: as the editor or the file says, or else as its letters and
 * small words let guess, for the editor to judge.
 */
export function languageOf(
  read: ReadFile,
  { language, articleLanguage }: ImportOptions,
): Pick<Copy, 'language' | 'doubts'> {
  const said = articleLanguage ?? read.known.language;
  const isSites = (tag: string) => new Intl.Locale(tag).language === new Intl.Locale(language).language;
  if (said !== undefined) return { ...(said !== language && { language: said }), doubts: {} };
  const guess = guessLanguage(wordsOf(read.words));
  if (guess === undefined || isSites(guess)) return { doubts: {} };
  return { language: guess, doubts: { language: 'is this its language?' } };
}
