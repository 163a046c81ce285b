import type { PrintedItem, PrintedPage } from './read-pdf.ts';
import type { Reading } from './reading.ts';

/** Points of a millimetre. */
const MILLIMETRE = 72 / 25.4;
/** What printers leave white at the paper's edges, in points. */
const EDGE = 8 * MILLIMETRE;
/** Places on paper are whole pixels. */
const ROUNDING = 1.6;

/** Text and pictures past the edges of the paper or of the page's text, and text on other text. */
export function faultsOfPlaces({ pdf, expected }: Reading): string[] {
  return pdf.pages.flatMap((page) => [
    ...faultsOfEdges(page),
    ...faultsOfPictures(page, expected.margins),
    ...faultsOfOverlaps(page),
  ]);
}

function faultsOfEdges({ items, width, height, number }: PrintedPage): string[] {
  return items
    .filter(
      ({ x, y, size, width: own }) =>
        x < EDGE || x + own > width - EDGE || y - size * 0.7 < EDGE || y > height - EDGE,
    )
    .map(({ text }) => `page ${number}: at the paper’s edge: “${text}”`);
}

function faultsOfPictures(
  { pictures, width, height, number }: PrintedPage,
  margins: Reading['expected']['margins'],
): string[] {
  return pictures
    .filter(
      ({ left, right, top, bottom }) =>
        left < margins.left - ROUNDING ||
        right > width - margins.right + ROUNDING ||
        top < (number === 1 ? margins.first : margins.top) - ROUNDING ||
        bottom > height - margins.bottom + ROUNDING,
    )
    .map(() => `page ${number}: a picture leaves the place of the text`);
}

/** The middle of letters: lines may touch, letters may not. */
function boxOf({ x, y, size, width }: PrintedItem) {
  return { left: x, right: x + width, top: y - size * 0.55, bottom: y };
}

function faultsOfOverlaps({ items, number }: PrintedPage): string[] {
  const faults: string[] = [];
  const ordered = items.toSorted((a, b) => a.y - b.y);
  for (const [index, one] of ordered.entries()) {
    const a = boxOf(one);
    for (const other of ordered.slice(index + 1)) {
      if (other.y - one.y > 40) break;
      const b = boxOf(other);
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > ROUNDING && down > 1)
        faults.push(`page ${number}: “${one.text}” and “${other.text}” overlap`);
    }
  }
  return faults;
}
