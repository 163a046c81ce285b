import type * as Pdfjs from 'pdfjs-dist';
import { element } from './element.ts';
import { find } from './find.ts';

/** The width in which a sheet is drawn, in CSS pixels; the page makes it smaller. */
const WIDTH = 820;

let latest = '';

/**
 * Shows the sheets of a PDF, one under the other. Those before stay until the new ones are there, and the place to which
 * somebody has scrolled is kept.
 */
export async function showSheets(place: HTMLElement, address: string): Promise<void> {
  latest = address;
  place.setAttribute('aria-busy', 'true');
  const { sheets, message } = await print(address).catch((error: Error) => ({
    sheets: [],
    message: `The print could not be shown: ${error.message}`,
  }));
  if (latest !== address) return; // Saved again meanwhile.
  const { scrollTop } = place;
  place.replaceChildren(...sheets);
  place.scrollTop = scrollTop;
  place.removeAttribute('aria-busy');
  const about = find('#message-print');
  about.hidden = message === '';
  about.replaceChildren(element('pre', {}, message));
}

async function print(address: string): Promise<{ sheets: HTMLElement[]; message: string }> {
  const response = await fetch(address);
  if (!response.ok) return { sheets: [], message: await response.text() };
  const missing = decodeURI(response.headers.get('x-missing-letters') ?? '');
  const message = missing && `No typeface on this machine has ${missing}; on paper they are blank.`;
  return { sheets: await draw(await response.arrayBuffer()), message };
}

async function draw(data: ArrayBuffer): Promise<HTMLElement[]> {
  const { getDocument, GlobalWorkerOptions } = await load();
  GlobalWorkerOptions.workerSrc = '/_preview/pdf.worker.mjs';
  const task = getDocument({ data });
  const pdf = await task.promise;
  const sheets: HTMLElement[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const scale = (WIDTH / page.getViewport({ scale: 1 }).width) * devicePixelRatio;
    const viewport = page.getViewport({ scale });
    const name = `Sheet ${number} of ${pdf.numPages}`;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', name);
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
    sheets.push(element('figure', {}, canvas, element('figcaption', { 'aria-hidden': 'true' }, name)));
  }
  await task.destroy();
  return sheets;
}

/** PDF.js as it comes in its package; Vite would bundle it first. */
function load(): Promise<typeof Pdfjs> {
  const address = '/_preview/pdf.mjs';
  return import(/* @vite-ignore */ address);
}
