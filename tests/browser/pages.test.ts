import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { PAGES, visitors } from './kinds-of-page.ts';

const visit = visitors();

describe.each(PAGES)('in the browser, of the %s site,', (site, path) => {
  test(`${path} opens without any trouble, and asks no other origin`, async () => {
    const { page, status, troubles } = await visit[site].visit(path);
    expect(status).toBe(200);
    await page.evaluate(() => globalThis.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(troubles).toEqual([]);
  });
});

test('an address where nothing is answers 404, with a page that helps', async () => {
  const { page, status, troubles } = await visit.real.visit('/2026/11/no-such-thing/');
  expect(status).toBe(404);
  expect(await page.innerText('h1')).toBe('There is no page at this address');
  await page.click('text=Go to the front page');
  await page.waitForSelector('.headline a');
  // A page that is fetched ahead while the reader points at its link is given up when the click comes first.
  const fetchedAhead = `failed: ${new URL('/', page.url()).href}`;
  expect(troubles.filter((trouble) => !trouble.includes('404') && trouble !== fetchedAhead)).toEqual([]);
  await page.goBack();
  expect(await violations(page)).toEqual([]);
});
