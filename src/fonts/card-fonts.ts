import { createRequire } from 'node:module';
import path from 'node:path';
import { type CodePoints, CUTS, codePointsOf, RANGES } from './cuts.ts';
import { fileOf, makeFonts } from './make-fonts.ts';

const require = createRequire(path.resolve('package.json'));

/** A font file for drawing outside a browser, and what it is asked for. */
export interface CardFont {
  /** The typeface, as a style names it. */
  name: string;
  file: string;
  /** Left out for a variable font, which has all weights. */
  weight?: number;
  style: 'normal' | 'italic';
  /** The characters that it has. */
  unicodeRange: CodePoints[];
}

/** A typeface that stands in for the letters which the site's own have not. */
interface Fallback {
  name: string;
  package: string;
  /** The first part of its files' names. */
  family: string;
  /** The script whose files are used; files of no script hold a slice of the Han characters. */
  script?: string;
}

/**
 * The scripts of which cards have letters beside those of the site's own typefaces: Latin, Cyrillic and Greek.
 * Variable fonts of the Noto family (SIL OFL 1.1), never those of the machine.
 */
const FALLBACKS = {
  Arab: fallback('Noto Naskh Arabic', 'noto-naskh-arabic', 'arabic'),
  Hebr: fallback('Noto Serif Hebrew', 'noto-serif-hebrew', 'hebrew'),
  Kore: fallback('Noto Serif KR', 'noto-serif-kr'),
  Jpan: fallback('Noto Serif JP', 'noto-serif-jp'),
  Hans: fallback('Noto Serif SC', 'noto-serif-sc'),
};

/** The characters of the first range, which all of the site's own fonts have. */
const COMMON = codePointsOf(RANGES[0]?.characters ?? '');

/** The packages that the letters of cards come from. */
export const CARD_FONT_PACKAGES = [
  ...new Set([
    ...CUTS.map(({ source }) => source.package),
    ...Object.values(FALLBACKS).map((font) => font.package),
  ]),
];

/**
 * The typefaces of a card, in the order in which they are asked for a letter.
 *
 * @param language BCP 47. Chinese, Japanese and Korean draw the same Han character differently.
 */
export function cardFamilies(language: string): string[] {
  const script = new Intl.Locale(language).maximize().script ?? '';
  const own = FALLBACKS[script as keyof typeof FALLBACKS];
  const names = [...(own ? [own] : []), ...Object.values(FALLBACKS)].map(({ name }) => name);
  return [...new Set(['Galley Serif', 'Galley Sans', ...names])];
}

/**
 * The fonts that have the letters of `text`: of the typefaces that come as many files, only the files needed. Those of the
 * first range are always there and come first, since spaces are taken from the first font of a typeface.
 *
 * @param cacheDir Where the site's own are kept; made when they are not there.
 */
export async function cardFontsFor(text: string, cacheDir: string): Promise<CardFont[]> {
  const folder = await makeFonts(cacheDir);
  const letters = lettersOf(text);
  const own = RANGES.flatMap((range, index) => {
    const unicodeRange = codePointsOf(range.characters);
    if (index > 0 && !letters.some((letter) => isIn(letter, unicodeRange))) return [];
    return CUTS.map(
      (cut): CardFont => ({
        name: cut.family,
        file: path.join(folder, fileOf(cut, range)),
        weight: cut.weight === '400' ? 400 : 700,
        style: cut.style,
        unicodeRange,
      }),
    );
  });
  const rare = letters.filter((letter) => !isIn(letter, COMMON));
  const others = slices().filter(({ unicodeRange }) => rare.some((letter) => isIn(letter, unicodeRange)));
  return [...own, ...others];
}

/** The letters, figures and signs of `text` beyond those that the fonts of every page have, each once. */
export function rareLetters(text: string): string[] {
  return lettersOf(text)
    .filter((letter) => !isIn(letter, COMMON))
    .map((letter) => String.fromCodePoint(letter));
}

function fallback(name: string, family: string, script?: string): Fallback {
  return { name, package: `@fontsource-variable/${family}`, family, ...(script && { script }) };
}

let listed: CardFont[] | undefined;

/** Every file of the fallbacks, with the characters that its package says it has. */
function slices(): CardFont[] {
  listed ??= Object.values(FALLBACKS).flatMap(({ name, package: from, family, script }) => {
    const ranges = require(`${from}/unicode.json`) as Record<string, string>;
    return Object.entries(ranges)
      .filter(([part]) => (script ? part === script : part.startsWith('[')))
      .map(
        ([part, characters]): CardFont => ({
          name,
          file: require.resolve(`${from}/files/${family}-${part.replace(/[[\]]/g, '')}-wght-normal.woff2`),
          style: 'normal',
          unicodeRange: codePointsOf(characters),
        }),
      );
  });
  return listed;
}

/** The characters of a text that have a shape, each once. */
function lettersOf(text: string): number[] {
  // Few are different, however long the text: that of all cards is megabytes.
  const letters = [...new Set(text.normalize('NFC'))].filter((letter) =>
    /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(letter),
  );
  return letters.map((letter) => letter.codePointAt(0) as number);
}

function isIn(letter: number, ranges: CodePoints[]): boolean {
  return ranges.some(([first, last]) => letter >= first && letter <= last);
}
