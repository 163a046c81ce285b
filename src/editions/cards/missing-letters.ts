import { rareLetters } from '../../fonts/card-fonts.ts';
import type { Card } from '../card.ts';
import { canvasFor, textNode } from './canvas.ts';
import { wordsOf } from './faces.ts';

/** A character that no font has, nor ever will (Unicode 16, 23.7). */
const NONE = '\u{10fffd}';

/** In pixels. */
const SIDE = 48;

/**
 * The letters of `words` that no font of the cards has, each once: they would be blank. Asked of the fonts by
 * drawing each, since the ranges that packages name for their files hold more than the files do.
 */
export async function missingLetters(words: string, cacheDir: string): Promise<string[]> {
  const letters = rareLetters(words);
  if (letters.length === 0) return [];
  const canvas = await canvasFor(words, 'en', cacheDir);
  const draw = async (letter: string) => {
    const setting = { family: 'Galley Serif', weight: 400, size: 20 } as const;
    const box = { left: 8, top: 8, width: SIDE, height: SIDE };
    return canvas.draw([textNode(letter, setting, box)], { width: SIDE, height: SIDE });
  };
  const shapeless = [await draw(' '), await draw(NONE)];
  const missing: string[] = [];
  for (const letter of letters) {
    const drawn = await draw(letter);
    if (shapeless.some((pixels) => pixels.equals(drawn))) missing.push(letter);
  }
  return missing;
}

/** What is to be said of letters that are missing on cards, by the names of these; their pages show them. */
export async function missingOnCards(cards: Card[], cacheDir: string): Promise<Map<string, string>> {
  const missing = await missingLetters(cards.map(({ face }) => wordsOf(face)).join('\n'), cacheDir);
  const said = new Map<string, string>();
  for (const { face, alt, name } of missing.length > 0 ? cards : []) {
    const words = wordsOf(face).normalize('NFC');
    const here = missing.filter((letter) => words.includes(letter));
    if (here.length > 0) said.set(name, warningOf(here, alt));
  }
  return said;
}

function warningOf(letters: string[], alt: string): string {
  const named = letters.map((letter) => `${letter} (U+${letter.codePointAt(0)?.toString(16).toUpperCase()})`);
  return [
    `No font of the cards has ${named.join(', ')}: left out of the picture for link previews “${alt}”.`,
    'Add a typeface that has it to FALLBACKS in src/fonts/card-fonts.ts, or write these words without it.',
  ].join('\n  ');
}
