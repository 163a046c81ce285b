import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PrintedPicture, picturesIn, textColoursIn } from './operators.ts';

/** Letters that are printed in one go. Places are in points from the page's upper left corner. */
export interface PrintedItem {
  text: string;
  /** The left edge. */
  x: number;
  /** The baseline. */
  y: number;
  width: number;
  /** Of the typeface. */
  size: number;
}

/** A link's place on a page. */
interface PrintedLink {
  address: string;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** What stands on a page. Measures are in points. */
export interface PrintedPage {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  items: PrintedItem[];
  links: PrintedLink[];
  pictures: PrintedPicture[];
  /** The colours of the letters, such as `#000000`. */
  colours: string[];
}

/** A printed document. The bytes are kept for what looks at its objects. */
export interface PrintedDocument {
  bytes: Uint8Array;
  pages: PrintedPage[];
  document: PDFDocumentProxy;
}

/** Reads a PDF: where its letters, links and pictures stand. The reader of `document` closes it. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedDocument> {
  // A copy, since pdf.js takes what it is given for itself.
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const annotations: { subtype: string; url?: string; rect: number[] }[] = await page.getAnnotations();
    const operators = await page.getOperatorList();
    pages.push({
      number,
      width,
      height,
      items: items.flatMap((item) => {
        if (!('str' in item) || !item.str.trim()) return [];
        const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
        return [{ text: item.str, x, y: height - y, width: item.width, size: Math.hypot(skew, scale) }];
      }),
      links: annotations.flatMap(({ url, rect: [left = 0, bottom = 0, right = 0, top = 0] }) =>
        url ? [{ address: url, top: height - top, right, bottom: height - bottom, left }] : [],
      ),
      pictures: picturesIn(operators, OPS, height),
      colours: textColoursIn(operators, OPS),
    });
  }
  return { bytes, pages, document };
}
