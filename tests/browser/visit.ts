import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { hrefOf } from '../../src/article/base-path.ts';
import { launch } from '../../src/desk/find-browser.ts';
import { type Running, serveFolder } from '../../src/desk/serve-folder.ts';
import { site as publication } from '../../src/site.config.ts';
import type { BuiltSite } from '../sites.ts';

/** A page that was visited, with everything that went wrong on the way. */
interface Visit {
  page: Page;
  status: number;
  /** Errors and warnings on the console, exceptions, failed requests and requests to another origin, or beside where the site begins. */
  troubles: string[];
}

/** A site that is served for the tests of a file, and a browser for them. */
export interface Visitor {
  visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** As `visit`, and stays on a page that would lead on by itself. */
  stay: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/** Serves `site` and starts a browser for the tests of a file; both end with them. */
export function visitor(site: BuiltSite): Visitor {
  const own = () => site.address ?? publication.address;
  let browser: Browser;
  let server: Running;
  beforeAll(async () => {
    server = await serveFolder(site.out, 0, undefined, own());
    browser = await launch(inject('browser'));
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  const open = async (path: string, options: BrowserContextOptions, isToStay: boolean): Promise<Visit> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    if (isToStay) await page.route(`**${path}`, withoutRefresh);
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
    page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      const isPage = response.request().isNavigationRequest();
      if (response.status() >= 400 && !isPage) troubles.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address + hrefOf('/', own())))
        troubles.push(`elsewhere: ${request.url()}`);
    });
    const response = await page.goto(server.address + path, { waitUntil: 'load' });
    return { page, status: response?.status() ?? 0, troubles };
  };
  return {
    visit: (path, options = {}) => open(path, options, false),
    stay: (path, options = {}) => open(path, options, true),
  };
}

async function withoutRefresh(route: Route): Promise<void> {
  const response = await route.fetch();
  const html = await response.text();
  await route.fulfill({ response, body: html.replace(/<meta http-equiv="refresh"[^>]*>/, '') });
}
