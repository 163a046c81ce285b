import { readFile } from 'node:fs/promises';
import { type Node, Renderer } from '@takumi-rs/core';
import { cardFamilies, cardFontsFor } from '../../fonts/card-fonts.ts';

/** The light page's colours (src/styles/tokens.css). */
export const PAPER = '#faf8f3';
export const INK = '#121110';
export const SOFT = '#4b4842';
export const HAIR = '#c9c4b8';
export const SIGNAL = '#d4280f';
export const LATER = '#d9d4c8';

/** A place on a card, in pixels from its upper left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How words are set. */
export interface Setting {
  family: 'Galley Serif' | 'Galley Sans';
  weight: 400 | 700;
  /** In pixels. */
  size: number;
  isItalic?: boolean;
  color?: string;
  /** Times the size; that of the script when left out. */
  lineHeight?: number;
  direction?: 'ltr' | 'rtl';
  align?: 'left' | 'right';
  /** Whether a word that is longer than a line may go on in the next. */
  mayBreak?: boolean;
}

/** A card on which words can be measured and drawn. */
export interface Canvas {
  /** The height that words take in a width, and how far their longest line goes beyond it: 0 when all of it fits. */
  measure: (words: string, setting: Setting, width: number) => Promise<{ height: number; excess: number }>;
  /** The pixels of what is drawn: RGBA, a row after the other. */
  draw: (nodes: Node[], size: { width: number; height: number }) => Promise<Buffer>;
}

/** One for a run: it keeps the fonts, of which each file is read once. */
const renderer = new Renderer();
const registered = new Map<string, Promise<unknown>>();

/**
 * A canvas for words in a language.
 *
 * @param words Everything that will stand on it: it has the fonts of these letters.
 * @param language BCP 47.
 */
export async function canvasFor(words: string, language: string, cacheDir: string): Promise<Canvas> {
  // One after the other: of two files of a typeface the renderer prefers the one that it got first.
  for (const font of await cardFontsFor(words, cacheDir)) await register(font);
  // Only these, in this order: what another card has registered has no part in this one.
  const options = { fontFamilies: cardFamilies(language), lang: language };
  return {
    async measure(words, setting, width) {
      const box = { left: 0, top: 0, width, height: 0 };
      const { children } = await renderer.measure(page([textNode(words, setting, box)]), {
        ...options,
        width,
      });
      const [{ height = 0, runs = [] } = {}] = children;
      const spills = runs.flatMap(({ text, x, width: run }) => {
        if (text.trim() === '') return [];
        const space = text.length - text.trimEnd().length > 0 ? setting.size * 0.3 : 0;
        return [x + run - space - width, -x - space];
      });
      return { height, excess: Math.max(0, ...spills) };
    },
    draw: (nodes, size) => renderer.render(page(nodes), { ...options, ...size, format: 'raw' }),
  };
}

/** A rectangle. */
export function rectangle({ left, top, width, height }: Box, backgroundColor: string): Node {
  return { type: 'container', style: { position: 'absolute', left, top, width, height, backgroundColor } };
}

/** Words in a box. They go on below it where they take more room: see {@link Canvas.measure}. */
export function textNode(words: string, setting: Setting, { left, top, width }: Box): Node {
  const { family, weight, size, isItalic = false, color = INK, direction = 'ltr' } = setting;
  const hasOtherForms = OTHER_FORMS.test(words);
  return {
    type: 'text',
    text: words.normalize('NFC'),
    style: {
      position: 'absolute',
      left,
      top,
      width,
      margin: 0,
      color,
      direction,
      textAlign: setting.align ?? (direction === 'rtl' ? 'right' : 'left'),
      fontFamily: family,
      fontWeight: weight,
      // Scripts that know no italics have none made for them.
      fontStyle: isItalic && !hasOtherForms ? 'italic' : 'normal',
      fontSize: size,
      lineHeight: setting.lineHeight ?? lineHeightOf(words, setting),
      letterSpacing: family === 'Galley Serif' && weight === 700 && !hasOtherForms ? size * -0.012 : 0,
      wordBreak: /\p{scx=Hangul}/u.test(words) ? 'keep-all' : 'normal',
      overflowWrap: setting.mayBreak ? 'anywhere' : 'normal',
      textWrap: 'balance',
    },
  };
}

const OTHER_FORMS = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Han}\p{scx=Hangul}\p{scx=Hira}\p{scx=Kana}]/u;

function lineHeightOf(words: string, { family, weight }: Setting): number {
  if (/\p{Script=Arab}/u.test(words)) return 1.5;
  if (OTHER_FORMS.test(words)) return 1.3;
  if (family === 'Galley Sans') return 1.25;
  return weight === 700 ? 1.08 : 1.18;
}

function page(children: Node[]): Node {
  return {
    type: 'container',
    style: { position: 'relative', display: 'flex', width: '100%', height: '100%', backgroundColor: PAPER },
    children,
  };
}

async function register({
  file,
  ...font
}: Awaited<ReturnType<typeof cardFontsFor>>[number]): Promise<unknown> {
  const before = registered.get(file);
  if (before) return before;
  const done = readFile(file).then((data) => renderer.registerFont({ ...font, data }));
  registered.set(file, done);
  return done;
}
