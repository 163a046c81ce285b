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

/** How much smaller each next size is that is tried. */
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
  for (let size = largest; size > smallest; size *= STEP) {
    const fitted = await attempt(Math.round(size), false);
    if (fitted) return fitted;
  }
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
