import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/**
 * Writes the titles of a PDF's outline as the page has its headings.
 *
 * Chromium 153 makes them of the lines on paper: the space at the end of a line is lost, and words that run from
 * right to left come in the order in which they are drawn.
 *
 * @param headings The texts of the page's headings in their order. A title that is none of them stays as it is.
 */
export function mendOutline({ catalog }: PDFDocument, headings: string[]): void {
  const left = headings.map((heading) => ({ heading, letters: lettersOf(heading) }));
  for (const item of itemsBelow(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))) {
    const title = item.lookup(PDFName.of('Title'), PDFString, PDFHexString);
    const letters = lettersOf(title.decodeText());
    const index = left.findIndex((one) => one.letters === letters);
    const [found] = index < 0 ? [] : left.splice(index, 1);
    if (found) item.set(PDFName.of('Title'), PDFHexString.fromText(found.heading));
  }
}

/** The items of an outline in reading order (ISO 32000-2, 12.3.3). */
function itemsBelow(above: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = [];
  let item = above?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    items.push(item, ...itemsBelow(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return items;
}

/** The letters of a text whatever their order, without spaces. */
function lettersOf(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('');
}
