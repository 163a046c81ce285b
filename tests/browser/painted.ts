import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** A passage by its first and last text node within the article's text, and the offsets there. */
export interface Passage {
  from: [node: number, offset: number];
  to: [node: number, offset: number];
}

/** A box on the page, in CSS pixels. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A colour that no page has: what a text fragment finds is painted in it. */
const SHEET = `
  ::target-text { background: #f0f !important; color: #f0f !important; }
  /* A picture of the whole page is taken in a higher window. */
  .lead img { max-block-size: 400px !important; }`;

/**
 * What is wrong with what the browser has found for the text fragment of its address: words of the passage that are
 * not painted, and paint on others. No interface of the browser tells, so the pixels do.
 */
export async function faultsOfTarget(page: Page, passage: Passage): Promise<string[]> {
  await page.addStyleTag({ content: SHEET });
  const { words, around } = await boxesOf(page, passage);
  let faults: string[] = [];
  // The search goes on for a moment after the page was loaded.
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await page.waitForTimeout(100 * (attempt + 1));
    faults = faultsIn(await pixelsOf(page), words, around);
    if (faults.length === 0) return [];
  }
  return faults;
}

interface Pixels {
  /** Whether the colour stands at a place, in CSS pixels. */
  isPainted: (x: number, y: number) => boolean;
  width: number;
  height: number;
}

async function pixelsOf(page: Page): Promise<Pixels> {
  const png = await page.screenshot({ fullPage: true });
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const scale = await page.evaluate(() => devicePixelRatio);
  const isPainted = (x: number, y: number) => {
    const at = (Math.floor(y * scale) * info.width + Math.floor(x * scale)) * 3;
    return (data[at] ?? 0) > 230 && (data[at + 1] ?? 255) < 25 && (data[at + 2] ?? 0) > 230;
  };
  return { isPainted, width: info.width / scale, height: info.height / scale };
}

function faultsIn({ isPainted, width, height }: Pixels, words: Box[], around: Box[]): string[] {
  const faults: string[] = [];
  for (const { left, right, top, bottom } of words) {
    const y = Math.round((top + bottom) / 2);
    for (const part of [0.25, 0.5, 0.75]) {
      const x = Math.round(left + (right - left) * part);
      const isThere = [0, 2, -2].some((off) => isPainted(x + off, y) || isPainted(x, y + off));
      if (!isThere) faults.push(`not painted at ${x}, ${y}`);
    }
  }
  const isAround = (x: number, y: number) =>
    around.some(
      (box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 10 && y <= box.bottom + 10,
    );
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      if (isPainted(x, y) && !isAround(x, y)) return [...faults, `painted beside the passage, at ${x}, ${y}`];
    }
  }
  return faults;
}

/** The boxes of a passage's words, and those of the words that it may be widened to. */
function boxesOf(page: Page, passage: Passage): Promise<{ words: Box[]; around: Box[] }> {
  return page.evaluate(({ from, to }) => {
    const text = document.querySelector('article .text') as Element;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const boxes = (isWidened: boolean) =>
      nodes.slice(from[0], to[0] + 1).flatMap((node, index, all) => {
        let start = index === 0 ? from[1] : 0;
        let end = index === all.length - 1 ? to[1] : node.length;
        if (isWidened) {
          // To the end of the word, at most to the next space; a number of a note may hang on it.
          while (start > 0 && /\S/.test(node.data[start - 1] ?? '')) start -= 1;
          while (end < node.length && /\S/.test(node.data[end] ?? '')) end += 1;
        }
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        const { parentElement } = node;
        // What is folded is found and not seen; not all letters in drawings have a highlight.
        const isSeen = parentElement?.checkVisibility() && (isWidened || !parentElement.closest('svg'));
        if (!range.toString().trim() || !isSeen) return [];
        return [...range.getClientRects()]
          .filter(({ width, height }) => width > 1 && height > 1)
          .map(({ left, right, top, bottom }) => ({
            left: left + scrollX,
            right: right + scrollX,
            top: top + scrollY,
            bottom: bottom + scrollY,
          }));
      });
    const note = nodes[to[0] + 1]?.parentElement?.closest('sup')?.getBoundingClientRect();
    const hanging = note
      ? [{ left: note.left, right: note.right, top: note.top + scrollY, bottom: note.bottom + scrollY }]
      : [];
    return { words: boxes(false), around: [...boxes(true), ...hanging] };
  }, passage);
}
