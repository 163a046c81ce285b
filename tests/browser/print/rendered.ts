import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as pixels: four values each, as in `ImageData`. */
export interface RenderedPage {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** pdf.js brings a canvas for Node. */
interface CanvasFactory {
  create: (width: number, height: number) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

/**
 * Draws a page.
 *
 * @param number From 1.
 * @param scale Pixels for each point.
 */
export async function renderPage(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
): Promise<RenderedPage> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const factory = document.canvasFactory as CanvasFactory;
  const { canvas, context } = factory.create(width, height);
  await page.render({ canvas, viewport, background: '#fff' }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data: new Uint8ClampedArray(data) };
}
