import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { paperOf } from '../editions/pdf/paper.ts';
import type { Print } from '../editions/pdf/pdf.ts';
import { site } from '../site.config.ts';
import { missingLetters } from './missing-letters.ts';

/**
 * Prints a page of a built site.
 *
 * The page is at the site's own address, so that links in print lead there. Nothing is asked of the network: every
 * request is answered from the folder.
 *
 * @param folder The built site.
 * @param address The page's path, such as a permalink.
 * @returns With a tagged PDF that has an outline, on the paper of the site's region.
 * @throws {Error} When the page asks for what the site does not have: its print would have a hole.
 */
export async function printPage(context: BrowserContext, folder: string, address: string): Promise<Print> {
  const { origin } = new URL(site.address);
  const paper = paperOf(site.language);
  const page = await context.newPage();
  const absent: string[] = [];
  try {
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const name = decodeURIComponent(url.pathname).replace(/\/$/, '/index.html');
      const file = path.join(folder, name);
      if (url.origin === origin && existsSync(file)) return route.fulfill({ path: file });
      absent.push(url.href);
      return route.abort();
    });
    await page.goto(new URL(address, origin).href, { waitUntil: 'load' });
    const bytes = await page.pdf({
      width: `${paper.width / 72}in`,
      height: `${paper.height / 72}in`,
      tagged: true,
      outline: true,
      // As browsers print unless told otherwise, so that the file is what a reader gets on paper.
      printBackground: false,
    });
    if (absent.length > 0) throw new Error(`${address} asks for what is not there: ${absent.join(', ')}`);
    const headings = await page.locator('h1, h2, h3, h4, h5, h6').allTextContents();
    return { bytes, headings, missing: await missingLetters(page) };
  } finally {
    await page.close();
  }
}
