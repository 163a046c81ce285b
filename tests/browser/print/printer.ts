import type { Page } from 'playwright-core';
import type { Paper } from './papers.ts';

/** Prints a page as a reader's browser does: background pictures off, margins by the sheet. */
export async function print(page: Page, { width, height }: Paper): Promise<Uint8Array> {
  return page.pdf({ width: `${width}mm`, height: `${height}mm`, tagged: true, outline: true });
}
