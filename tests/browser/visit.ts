import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launch } from '../../src/desk/find-browser.ts';
import { type Running, serveFolder } from '../../src/desk/serve-folder.ts';
import type { BuiltSite } from '../sites.ts';

/** A page that was visited, with everything that went wrong on the way. */
interface Visit {
  page: Page;
  status: number;
  /** Errors and warnings on the console, exceptions, failed requests and requests to another origin. */
  troubles: string[];
}

/** A site that is served for the tests of a file, and a browser for them. */
export interface Visitor {
  visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
}

/** Serves `site` and starts a browser for the tests of a file; both end with them. */
export function visitor(site: BuiltSite): Visitor {
  let browser: Browser;
  let server: Running;
  beforeAll(async () => {
    server = await serveFolder(site.out, 0);
    browser = await launch(inject('browser'));
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  return {
    async visit(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
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
        if (!request.url().startsWith(`${server.address}/`)) troubles.push(`elsewhere: ${request.url()}`);
      });
      const response = await page.goto(server.address + path, { waitUntil: 'load' });
      return { page, status: response?.status() ?? 0, troubles };
    },
  };
}
