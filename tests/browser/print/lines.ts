import type { PrintedItem } from './read-pdf.ts';

/** A line of a column. */
export interface Line {
  /** From 1. */
  page: number;
  /** The baseline, in points from the page's upper edge. */
  y: number;
  items: PrintedItem[];
}

/** How far from its line a raised number stands at the most, in points. */
const RAISED = 5;
/** Baselines of one line differ by less, in points: places on paper are whole pixels. */
const SAME = 1.6;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The lines that items of a column make, from the top; raised numbers belong to the line that they stand in. */
export function linesOf(items: PrintedItem[], page: number): Line[] {
  const lines: Line[] = [];
  // The largest first, so that a raised number finds its line.
  for (const item of items.toSorted((a, b) => b.size - a.size)) {
    const near = lines.filter((line) => isInLine(item, line));
    const [best] = near.sort((a, b) => Math.abs(a.y - item.y) - Math.abs(b.y - item.y));
    if (best) best.items.push(item);
    else lines.push({ page, y: item.y, items: [item] });
  }
  for (const { items } of lines) {
    const isRightToLeft = items.some(({ text }) => RIGHT_TO_LEFT.test(text));
    items.sort((a, b) => (isRightToLeft ? b.x - a.x : a.x - b.x));
  }
  return lines.sort((a, b) => a.y - b.y);
}

function isInLine(item: PrintedItem, { y, items }: Line): boolean {
  const away = y - item.y;
  if (Math.abs(away) < SAME) return true;
  const isSmall = item.size < 0.8 * (items[0]?.size ?? 0);
  return isSmall && away > 0 && away < RAISED;
}
