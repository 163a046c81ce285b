import { CUTS, RANGES } from './cuts.ts';
import { subset } from './make-fonts.ts';

/** A font for drawing outside a browser: TrueType, one file for a weight and a range of characters. */
export interface CardFont {
  name: string;
  data: Buffer;
  weight: 400 | 700;
  style: 'normal';
}

let made: Promise<CardFont[]> | undefined;

/** The fonts of cards: upright cuts, in all characters that the site has. Made once for a run. */
export function cardFonts(): Promise<CardFont[]> {
  made ??= Promise.all(
    CUTS.filter(({ style }) => style === 'normal').flatMap((cut) =>
      RANGES.map(async (range) => ({
        name: cut.family,
        data: Buffer.from(await subset(cut, range, 'truetype')),
        weight: cut.weight === '400' ? (400 as const) : (700 as const),
        style: 'normal' as const,
      })),
    ),
  );
  return made;
}
