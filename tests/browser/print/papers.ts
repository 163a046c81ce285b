/** Sheets of paper: width and height in millimetres. */
export interface Paper {
  width: number;
  height: number;
}

export const A4: Paper = { width: 210, height: 297 };
export const LETTER: Paper = { width: 215.9, height: 279.4 };
export const A5: Paper = { width: 148, height: 210 };
export const A4_ACROSS: Paper = { width: 297, height: 210 };

/** Sheets of A4's width, so many millimetres apart, from 200 to 300 high. */
export function sweep(step: number): Paper[] {
  const count = Math.floor(100 / step) + 1;
  return Array.from({ length: count }, (_, index) => ({ width: A4.width, height: 200 + index * step }));
}
