import { isWide } from './letter-width.ts';

/** How large a headline is set: shorter ones larger. */
export type HeadlineStep = 'short' | 'long' | 'longer';

/** Widths of Latin letters above which a headline is set smaller. */
const LONG = 50;
const LONGER = 90;

/**
 * The size in which a headline is set, by the room that its characters take.
 */
export function headlineStep(headline: string): HeadlineStep {
  let width = 0;
  for (const character of headline) width += isWide(character) ? 2 : 1;
  if (width > LONGER) return 'longer';
  return width > LONG ? 'long' : 'short';
}
