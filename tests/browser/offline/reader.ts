import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launch } from '../../../src/desk/find-browser.ts';

/** Somebody who reads in a browser of their own, with a store that is empty at first. */
export interface Reader {
  page: Page;
  /** What went wrong: on the console, or as an exception. */
  troubles: string[];
  /** Opens an address, whatever it answers. */
  open: (address: string) => Promise<number>;
  /** Opens a page, and waits until the worker has kept it. */
  visit: (address: string) => Promise<void>;
  setOffline: (isOffline: boolean) => Promise<void>;
}

/** Hands out readers; their browser ends with the tests of a file, and each reader with the test. */
export function readers(): (options?: BrowserContextOptions) => Promise<Reader> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(inject('browser'));
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  return async (options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('pageerror', ({ message }) => troubles.push(message));
    const open = async (address: string) => (await page.goto(address))?.status() ?? 0;
    const visit = async (address: string) => {
      await open(address);
      await expect.poll(() => page.evaluate(isKept)).toBe(true);
    };
    return { page, troubles, open, visit, setOffline: (isOffline) => context.setOffline(isOffline) };
  };
}

/** In the page: whether it is in the store. */
async function isKept(): Promise<boolean> {
  return (await caches.match(location.origin + location.pathname)) !== undefined;
}

/** The paths of all that the browser has stored, by the end of the stores' names. */
export function readStores(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      found[name.split(' ').at(-1) ?? ''] = keys.map(({ url }) => new URL(url).pathname);
    }
    return found;
  });
}
