import type { Line } from './lines.ts';
import type { Reading } from './reading.ts';

/** Lines that the last page has at the least. */
const LAST_PAGE = 4;

/** Where pages break as they must not. */
export function faultsOfBreaks({ placed, column, pdf }: Reading): string[] {
  const lasts = pdf.pages.map(({ number }) => column.findLast(({ page }) => page === number));
  const faults: string[] = [];
  const wholes = new Map<number, Set<number>>();
  for (const { block, lines } of placed) {
    const quoted = `“${block.text.slice(0, 50)}”`;
    const end = lines.at(-1);
    if (block.kind === 'heading' && end && lasts.includes(end))
      faults.push(`page ${end.page}: a heading stands last: ${quoted}`);
    if (block.kind === 'paragraph' && block.column === 'text')
      faults.push(...faultsOfParagraph(lines).map((fault) => `${fault}: ${quoted}`));
    if (!block.whole) continue;
    const pages = wholes.get(block.whole) ?? new Set();
    const before = pages.size;
    for (const { page } of lines) pages.add(page);
    wholes.set(block.whole, pages);
    if (pages.size > 1 && pages.size > before) faults.push(`page ${end?.page}: cut in two: ${quoted}`);
  }
  const { length } = pdf.pages;
  const onLast = new Set(placed.flatMap(({ lines }) => lines).filter(({ page }) => page === length));
  if (onLast.size < LAST_PAGE) faults.push(`page ${length}: the last page has ${onLast.size} lines`);
  return faults;
}

/** Single lines of a paragraph at the foot or the head of a page. */
function faultsOfParagraph(lines: Line[]): string[] {
  const pages = [...new Set(lines.map(({ page }) => page))];
  if (pages.length < 2) return [];
  return pages
    .filter((number) => lines.filter(({ page }) => page === number).length < 2)
    .map((number) => `page ${number}: a single line of a paragraph`);
}
