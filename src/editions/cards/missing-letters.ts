import { lettersWithoutFont } from '../../fonts/card-fonts.ts';
import type { Card } from '../card.ts';
import { wordsOf } from './faces.ts';

/** Names the letters that cards have no font for: they are left blank there, while the page shows them. */
export function warnOfMissingLetters(cards: Card[]): void {
  for (const { face, alt } of cards) {
    const missing = lettersWithoutFont(wordsOf(face));
    if (missing.length > 0) console.warn(missingLettersWarning(missing, alt));
  }
}

function missingLettersWarning(letters: string[], alt: string): string {
  const named = letters.map((letter) => `${letter} (U+${letter.codePointAt(0)?.toString(16).toUpperCase()})`);
  return [
    `No font of the cards has ${named.join(', ')}: the picture for link previews of “${alt}” leaves it out.`,
    'Add a typeface that has it to FALLBACKS in src/fonts/card-fonts.ts, or write the words without it.',
  ].join('\n  ');
}
