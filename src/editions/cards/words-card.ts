import type { Node } from '@takumi-rs/core';
import { type Box, type Canvas, HAIR, INK, rectangle, type Setting, SIGNAL, SOFT } from './canvas.ts';
import type { WordsFace } from './faces.ts';
import { fitAnyhow, fitWords } from './fit-words.ts';

/** Between words and the edge, in pixels: platforms round corners and lay marks over them. */
export const EDGE = 64;
/** Where the masthead, the words and the foot begin, in pixels from the top. */
const RULE = 44;
const MASTHEAD = 68;
const HAIRLINE = 138;
const KICKER = 166;
const FOOT = 540;
const BOTTOM = 586;
/** Between what stands below each other, in pixels. */
const GAP = 22;

const SOURCE_SIZES = { largest: 31, smallest: 14 };

/**
 * A card of words: masthead, kicker, a headline or a quotation, and who wrote it.
 *
 * @param area The part of the card that is for words; a picture may have the rest.
 */
export async function wordsCard(
  face: WordsFace,
  canvas: Canvas,
  area: { left: number; width: number },
): Promise<Node[]> {
  const { direction, kicker, isQuote } = face;
  const start = (box: Box): Box =>
    direction === 'rtl' ? { ...box, left: 2 * area.left + area.width - box.left - box.width } : box;
  const line = (top: number, height: number): Box => ({ ...area, top, height });
  const sans: Omit<Setting, 'size'> = { family: 'Galley Sans', weight: 400, direction };
  const bold: Omit<Setting, 'size'> = { ...sans, weight: 700 };
  const serif: Omit<Setting, 'size'> = { family: 'Galley Serif', weight: 700, direction };

  const nodes: Node[] = [
    rectangle(line(RULE, 6), INK),
    rectangle(start({ left: area.left, top: RULE, width: 88, height: 16 }), SIGNAL),
    rectangle(line(HAIRLINE, 2), HAIR),
  ];
  const nameWidth = Math.round(area.width * (face.date ? 0.6 : 1));
  const put = async (...args: Parameters<typeof fitWords>) => {
    const fitted = await fitAnyhow(...args);
    nodes.push(fitted.node);
    return fitted;
  };
  await put(
    canvas,
    face.publication,
    serif,
    start({ left: area.left, top: MASTHEAD, width: nameWidth, height: 64 }),
    { largest: 48, smallest: 18 },
  );
  if (face.date) {
    const left = area.left + nameWidth;
    const box = start({ left, top: MASTHEAD + 18, width: area.width - nameWidth, height: 48 });
    const align = direction === 'rtl' ? 'left' : 'right';
    await put(canvas, face.date, { ...sans, color: SOFT, align }, box, { largest: 27, smallest: 14 });
  }
  if (kicker) {
    nodes.push(rectangle(start({ left: area.left, top: KICKER + 12, width: 17, height: 17 }), SIGNAL));
    const box = start({ left: area.left + 30, top: KICKER, width: area.width - 30, height: 48 });
    await put(canvas, kicker, bold, box, { largest: 31, smallest: 14 });
  }

  // From below: who wrote it, the article it is from; the words have the room that is left.
  let bottom = BOTTOM;
  if (face.byline) {
    const setting = face.source ? sans : bold;
    await put(canvas, face.byline, setting, line(FOOT, 52), { largest: 29, smallest: 14 });
    bottom = FOOT - GAP;
  }
  if (face.source) {
    const room = { top: 0, height: 84 };
    const { node, height } = await fitAnyhow(canvas, face.source, bold, { ...area, ...room }, SOURCE_SIZES);
    bottom = FOOT - 8 - height;
    nodes.push(moveTo(node, bottom), rectangle(line(bottom - 18, 2), HAIR));
    bottom -= 18 + GAP;
  }

  const top = kicker ? KICKER + 56 : KICKER;
  const italic: Omit<Setting, 'size'> = { family: 'Galley Serif', weight: 400, isItalic: true, direction };
  const [setting, largest] = isQuote ? [italic, 98] : [serif, 118];
  const box = line(top, bottom - top);
  const { size, height } = await put(canvas, face.words, setting, box, { largest, smallest: 15 });
  if (face.standfirst) {
    const below = top + height + GAP;
    const sizes = { largest: Math.min(38, Math.round(size / 2)), smallest: 28 };
    const room = line(below, bottom - below);
    const standfirst = await fitWords(canvas, face.standfirst, { ...italic, color: SOFT }, room, sizes);
    if (standfirst) nodes.push(standfirst.node);
  }
  return nodes;
}

function moveTo(node: Node, top: number): Node {
  return { ...node, style: { ...node.style, top } };
}
