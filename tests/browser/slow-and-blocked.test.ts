import { describe, expect, test } from 'vitest';
import { PAGES, visitors, WIDTHS } from './kinds-of-page.ts';

const visit = visitors();
/** Fonts and pictures. */
const HEAVY = /\.(?:woff2|avif|webp|png|jpe?g)$/;
/** How late they come, in milliseconds. */
const LATE = 1500;

describe.each(PAGES)('of the %s site, %s', (site, path) => {
  test('says the same with JavaScript off', async () => {
    const on = await visit[site].visit(path);
    const off = await visit[site].visit(path, { javaScriptEnabled: false });
    // The search says that it needs scripts, and what there is without them.
    for (const part of path === '/search/' ? ['.page-foot'] : ['main', '.page-foot']) {
      expect(await off.page.innerText(part)).toBe(await on.page.innerText(part));
    }
    expect((await off.page.innerText('main')).length).toBeGreaterThan(100);
  });

  test('says the same without fonts and pictures, in its window', async () => {
    const { page } = await visit[site].visit(path);
    const words = await page.innerText('main');
    await page.context().route(HEAVY, (route) => route.abort());
    await page.reload();
    expect(await page.innerText('main')).toBe(words);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('moves nothing when fonts and pictures come late', async () => {
    const seen = (await visit[site].visit(path)).page;
    for (const width of [390, 1440]) {
      // A browser that has nothing in store.
      const context = await seen
        .context()
        .browser()
        ?.newContext({ viewport: { width, height: 844 } });
      const page = await context?.newPage();
      if (!page) throw new Error('The browser is gone.');
      await page.route(HEAVY, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, LATE));
        await route.continue();
      });
      await page.goto(seen.url());
      await page.evaluate(() => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            total += (entry as PerformanceEntry & { value: number }).value;
          document.body.dataset['shift'] = String(total);
        }).observe({ type: 'layout-shift', buffered: true });
        document.body.dataset['shift'] ??= '0';
      });
      await page.evaluate(async () => {
        for (let at = 0; at < document.body.scrollHeight; at += innerHeight / 2) {
          scrollTo(0, at);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      });
      await page.waitForTimeout(LATE / 3);
      expect(await page.$eval('body', (body) => body.dataset['shift'])).toBe('0');
      await page.context().close();
    }
  });
});
