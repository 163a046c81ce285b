import type { Expected, ExpectedBlock } from './expected.ts';
import { type Line, linesOf } from './lines.ts';
import { match, type Placed } from './match.ts';
import { letters, sorted } from './normal.ts';
import type { PrintedDocument, PrintedItem, PrintedPage } from './read-pdf.ts';

/** A printing, read: where every block stands. */
export interface Reading {
  pdf: PrintedDocument;
  expected: Expected;
  placed: Placed[];
  /** The lines of the text column, in their order. */
  column: Line[];
  /** What stands in the margins at head and foot, a page each. */
  running: { head: string; foot: string }[];
  /** Text that is missing, unexpected or out of its order, in words. */
  faults: string[];
}

/** A little less than what the margin column keeps from the text, in points: numbers of lists hang in it. */
const HANG = 12;

/** Finds the blocks of the text on the pages, column by column. */
export function readingOf(pdf: PrintedDocument, expected: Expected): Reading {
  const streams = { head: [] as Line[], side: [] as Line[], text: [] as Line[] };
  const running: Reading['running'] = [];
  for (const page of pdf.pages) {
    const parts = partsOf(page, expected);
    running.push({ head: words(parts.top), foot: words(parts.bottom) });
    for (const name of ['head', 'side', 'text'] as const)
      streams[name].push(...linesOf(parts[name], page.number));
  }
  const has = (name: ExpectedBlock['column']) => expected.blocks.filter(({ column }) => column === name);
  const matched = expected.side
    ? (['head', 'side', 'text'] as const).map((name) => match(streams[name], has(name), name))
    : [match(streams.text, expected.blocks, 'page')];
  return {
    pdf,
    expected,
    running,
    placed: matched.flatMap(({ placed }) => placed),
    column: streams.text,
    faults: matched.flatMap(({ faults }) => faults),
  };
}

type Parts = Record<'top' | 'bottom' | 'head' | 'side' | 'text', PrintedItem[]>;

function partsOf(page: PrintedPage, expected: Expected): Parts {
  const { margins, side, isRightToLeft, blocks } = expected;
  const parts: Parts = { top: [], bottom: [], head: [], side: [], text: [] };
  const top = page.number === 1 ? margins.first : margins.top;
  const isBeside = ({ x, width }: PrintedItem) =>
    isRightToLeft ? x + width > page.width - margins.right - side + HANG : x < margins.left + side - HANG;
  const inner = page.items.filter((item) => {
    if (item.y < top) parts.top.push(item);
    else if (item.y > page.height - margins.bottom) parts.bottom.push(item);
    else return true;
    return false;
  });
  const first = blocks.find(({ column }) => column === 'side')?.text ?? '';
  const end = side && page.number === 1 ? topOf(first, inner.filter(isBeside)) : 0;
  for (const item of inner) {
    if (item.y < end) parts.head.push(item);
    else parts[side && isBeside(item) ? 'side' : 'text'].push(item);
  }
  return parts;
}

/** Where the margin column begins: a line above the block that is its first. */
function topOf(block: string, items: PrintedItem[]): number {
  const wanted = sorted(letters(block));
  const ordered = items.toSorted((a, b) => a.y - b.y || a.x - b.x);
  for (const [index, { y, size }] of ordered.entries()) {
    const text = letters(
      ordered
        .slice(index)
        .map((item) => item.text)
        .join(''),
    );
    if (sorted(text.slice(0, wanted.length)) === wanted) return y - size * 1.5;
  }
  return 0;
}

function words(items: PrintedItem[]): string {
  const ordered = items.toSorted((a, b) => a.y - b.y || a.x - b.x);
  return ordered.map(({ text }) => text).join('');
}
