/** A cut of a typeface as the site uses it: one weight, one optical size, so that it is small and prints well. */
export interface Cut {
  /** Of the file, and of the files with further characters. */
  name: string;
  /** The name under which the style sheets know the typeface. */
  family: 'Galley Serif' | 'Galley Sans' | 'Galley Print';
  style: 'normal' | 'italic';
  /** The `font-weight` values that it stands for (CSS Fonts 4, 4.4). */
  weight: string;
  /** The package that it is cut from, and the part of the file names that says which face. */
  source: { package: string; face: string };
  /** Where on the variable font's axes it is cut: weight, and optical size in CSS pixels. */
  axes: Record<string, number>;
}

const SERIF = '@fontsource-variable/source-serif-4';
const SANS = '@fontsource-variable/source-sans-3';

/**
 * The cuts. All of them stand in the first view of an article, so all are fetched ahead.
 *
 * Variable files would be twice as large and print as Type 3 glyphs. The names are the site's own: the licence
 * (SIL OFL 1.1) reserves “Source”.
 */
export const CUTS: Cut[] = [
  {
    name: 'serif',
    family: 'Galley Serif',
    style: 'normal',
    weight: '400',
    source: { package: SERIF, face: 'opsz-normal' },
    axes: { wght: 400, opsz: 19 },
  },
  {
    name: 'serif-bold',
    family: 'Galley Serif',
    style: 'normal',
    weight: '600 900',
    source: { package: SERIF, face: 'opsz-normal' },
    axes: { wght: 700, opsz: 48 },
  },
  {
    name: 'serif-italic',
    family: 'Galley Serif',
    style: 'italic',
    weight: '400',
    source: { package: SERIF, face: 'opsz-italic' },
    axes: { wght: 400, opsz: 26 },
  },
  {
    name: 'sans',
    family: 'Galley Sans',
    style: 'normal',
    weight: '400',
    source: { package: SANS, face: 'wght-normal' },
    axes: { wght: 400 },
  },
  {
    name: 'sans-bold',
    family: 'Galley Sans',
    style: 'normal',
    weight: '600 900',
    source: { package: SANS, face: 'wght-normal' },
    axes: { wght: 650 },
  },
];

/**
 * The serif for paper: cut for sizes of about ten points, sturdier than on a screen, which has fewer and larger
 * letters. Fetched by whoever prints.
 */
export const PRINT_CUTS: Cut[] = [
  {
    name: 'print',
    family: 'Galley Print',
    style: 'normal',
    weight: '400',
    source: { package: SERIF, face: 'opsz-normal' },
    axes: { wght: 400, opsz: 10 },
  },
  {
    name: 'print-bold',
    family: 'Galley Print',
    style: 'normal',
    weight: '600 900',
    source: { package: SERIF, face: 'opsz-normal' },
    axes: { wght: 680, opsz: 13 },
  },
  {
    name: 'print-italic',
    family: 'Galley Print',
    style: 'italic',
    weight: '400',
    source: { package: SERIF, face: 'opsz-italic' },
    axes: { wght: 400, opsz: 12 },
  },
];

/**
 * What letters need to stand right: kerning, ligatures, accents in place, forms by language; and figures of their
 * own width, for text (those of one width, for tables, are the packages' default), and for text on paper figures with
 * ascenders and descenders.
 */
export const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'pnum', 'onum'];

/** Characters that are in one file: the ranges as CSS writes them (CSS Fonts 4, 4.5). */
export interface Range {
  /** The end of the file's name; empty for what every page needs. */
  name: string;
  /** The package's file that has them. */
  from: string;
  characters: string;
}

/**
 * English, its punctuation and the commonest signs and accents come first and with every page; anything else is fetched by the page that has it,
 * so that a name such as Dvořák or Київ stands in one typeface.
 */
export const RANGES: Range[] = [
  {
    name: '',
    from: 'latin',
    characters:
      'U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AB,U+B0,U+B6-B7,U+BB,U+D7,U+E4,U+E9,U+F6,U+FC,U+2009,U+200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2032-2033,U+20AC,U+2191,U+2212',
  },
  {
    name: '-latin',
    from: 'latin',
    characters:
      'U+A1-A2,U+A4-A6,U+A8,U+AA,U+AC-AF,U+B1-B5,U+B8-BA,U+BC-D6,U+D8-E3,U+E5-E8,U+EA-F5,U+F7-FB,U+FD-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2030,U+2039-203A,U+2122',
  },
  {
    name: '-latin-ext',
    from: 'latin-ext',
    characters: 'U+100-130,U+132-151,U+154-2BA,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0,U+2113',
  },
  { name: '-cyrillic', from: 'cyrillic', characters: 'U+400-45F,U+490-491,U+4B0-4B1,U+2116' },
  { name: '-greek', from: 'greek', characters: 'U+370-3FF' },
];

/** Characters from one to another, both included. */
export type CodePoints = [first: number, last: number];

/** Ranges as CSS writes them (`U+20-7E,U+A0`), as numbers. */
export function codePointsOf(characters: string): CodePoints[] {
  return characters.split(',').map((part) => {
    const [first = '', last = first] = part.slice('U+'.length).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** The characters of a range, as text. */
export function charactersOf(range: Range): string {
  return codePointsOf(range.characters)
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');
}
