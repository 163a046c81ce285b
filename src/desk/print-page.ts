import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { pathWithin } from '../article/base-path.ts';
import { absoluteAddress } from '../article/permalink.ts';
import { type Paper, paperOf } from '../editions/pdf/paper.ts';
import type { Print } from '../editions/pdf/pdf.ts';
import { site } from '../site.config.ts';
import { missingLetters } from './missing-letters.ts';

/** What the site has at an address, as Playwright hands it to a page; nothing when it has nothing there. */
export type Answer = (url: URL, route: Route) => Promise<Parameters<Route['fulfill']>[0] | undefined>;

/** Answers from a built site in a folder. */
export function fromFolder(folder: string): Answer {
  return async (url) => {
    const within = pathWithin(url.pathname, site.address);
    if (within === undefined) return undefined;
    const file = path.join(folder, decodeURIComponent(within).replace(/\/$/, '/index.html'));
    return existsSync(file) ? { path: file } : undefined;
  };
}

/**
 * Prints a page of the site.
 *
 * The page is at the site's own address, so that links in print lead there. Nothing is asked of the network.
 *
 * @param answer Where what it asks for comes from.
 * @param address The page's path, such as a permalink.
 * @param paper What it is printed on; when left out, the paper of the site's region.
 * @returns With a tagged PDF that has an outline.
 * @throws {Error} When the page asks for what the site does not have: its print would have a hole.
 */
export async function printPage(
  context: BrowserContext,
  answer: Answer,
  address: string,
  paper: Paper = paperOf(site.language),
): Promise<Print> {
  const { origin } = new URL(site.address);
  const page = await context.newPage();
  const absent: string[] = [];
  try {
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const found = url.origin === origin ? await answer(url, route) : undefined;
      if (found) return route.fulfill(found);
      absent.push(url.href);
      return route.abort();
    });
    await page.goto(absoluteAddress(address, site.address), { waitUntil: 'load' });
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
