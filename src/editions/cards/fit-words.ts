import type { Node } from '@takumi-rs/core';
import { type Box, type Canvas, type Setting, textNode } from './canvas.ts';

/** Words as they fit into a box. */
export interface Fitted {
  node: Node;
  /** In pixels. */
  size: number;
  /** In pixels, of their lines together. */
  height: number;
}

/** The sizes in which words may be set, in pixels. */
export interface Sizes {
  largest: number;
  smallest: number;
}

/** How much smaller each next size is that may be tried. */
const STEP = 0.94;

/**
 * Words at the top of a box, in the largest size in which all their lines are inside it. A word is broken only where
 * it is longer than a line in the smallest size.
 *
 * @returns Nothing when they do not fit in the smallest size.
 */
export async function fitWords(
  canvas: Canvas,
  words: string,
  setting: Omit<Setting, 'size'>,
  box: Box,
  { largest, smallest }: Sizes,
): Promise<Fitted | undefined> {
  const attempt = async (size: number, mayBreak: boolean): Promise<Fitted | undefined> => {
    const sized = { ...setting, size, mayBreak };
    const { height, excess } = await canvas.measure(words, sized, box.width);
    if (height > box.height || excess > 0.5) return undefined;
    return { node: textNode(words, sized, box), size, height };
  };
  // Words that fit in a size fit in all smaller ones, so half of what is left is decided by each attempt.
  const sizes = stepsBetween(largest, smallest);
  let best: Fitted | undefined;
  for (let [first, end] = [0, sizes.length]; first < end; ) {
    const middle = (first + end) >> 1;
    const fitted = await attempt(sizes[middle] ?? smallest, false);
    if (fitted) [best, end] = [fitted, middle];
    else first = middle + 1;
  }
  if (best) return best;
  return (await attempt(smallest, false)) ?? (await attempt(smallest, true));
}

/**
 * Like {@link fitWords}, for what has to stand there: where even the smallest size is too large (some thousand letters), the
 * end is left out, and an ellipsis says so.
 */
export async function fitAnyhow(
  ...[canvas, words, setting, box, sizes]: Parameters<typeof fitWords>
): Promise<Fitted> {
  let shown = words;
  for (;;) {
    const fitted = await fitWords(canvas, shown, setting, box, sizes);
    if (fitted) return fitted;
    const letters = [...shown.replace(/…$/, '')];
    if (letters.length < 2) throw new Error(`There is no room for ${JSON.stringify(words)} on its card.`);
    shown = `${letters
      .slice(0, Math.floor(letters.length * 0.9))
      .join('')
      .trimEnd()}…`;
  }
}

/** Whole sizes from the largest down, the smallest left out. */
function stepsBetween(largest: number, smallest: number): number[] {
  const sizes: number[] = [];
  for (let size = largest; size > smallest; size *= STEP) sizes.push(Math.round(size));
  return sizes;
}
