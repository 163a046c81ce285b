import decodeQr from 'qr/decode.js';
import type { Reading } from './reading.ts';
import { type RenderedPage, renderPage } from './rendered.ts';

/** Pixels for each point at which ink is measured, and at which the QR code is read. */
const COARSE = 0.5;
const FINE = 2;
/** What printers leave white at the paper's edges: 8 millimetres, in coarse pixels. */
const EDGE = Math.floor(8 * (72 / 25.4) * COARSE);
/** The part of a page that ink may cover. */
const MOST = 0.1;

/** What is wrong with pages as they look: too much ink, ink at the edge, and a QR code that leads elsewhere. */
export async function faultsOfInk({ pdf, expected }: Reading): Promise<string[]> {
  const faults: string[] = [];
  for (const { number } of pdf.pages) {
    const page = await renderPage(pdf.document, number, COARSE);
    const ink = inkOf(page, () => true);
    if (ink.mean > MOST) faults.push(`page ${number}: ${(ink.mean * 100).toFixed(1)} % of it is ink`);
    const { width, height } = page;
    const isEdge = (x: number, y: number) => x < EDGE || y < EDGE || x >= width - EDGE || y >= height - EDGE;
    if (inkOf(page, isEdge).most > 0.05) faults.push(`page ${number}: there is ink at the paper’s edge`);
  }
  const code = readQr(await renderPage(pdf.document, 1, FINE));
  if (code !== expected.permalink) faults.push(`the QR code says ${code}`);
  return faults;
}

/** The ink on a part of a page, from 0 for white to 1 for black: the mean, and the most at one place. */
function inkOf(
  { width, data }: RenderedPage,
  isWanted: (x: number, y: number) => boolean,
): { mean: number; most: number } {
  let [sum, count, most] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const x = (at / 4) % width;
    if (!isWanted(x, Math.floor(at / 4 / width))) continue;
    const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    const ink = 1 - light / 255;
    sum += ink;
    count += 1;
    most = Math.max(most, ink);
  }
  return { mean: sum / count, most };
}

function readQr(page: RenderedPage): string {
  try {
    return decodeQr(page);
  } catch (error) {
    return `nothing: ${(error as Error).message}`;
  }
}
