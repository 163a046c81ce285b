import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fixtureSite, realSite } from '../sites.ts';
import { visitor } from './visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every kind of page of each site. */
const PAGES = [
  ['real', realSite, '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/'],
  ['real', realSite, '/'],
  ['real', realSite, '/about/'],
  ['real', realSite, '/topics/north-korea/'],
  ['real', realSite, '/people/galley-desk/'],
  ['fixture', fixtureSite, '/'],
  ['fixture', fixtureSite, '/2026/11/every-part/'],
  ['fixture', fixtureSite, '/2026/11/plain-words/'],
  ['fixture', fixtureSite, '/2026/11/arabic-news/'],
] as const;

const visitors = { real: visitor(realSite), fixture: visitor(fixtureSite) };

/** What axe finds against WCAG 2.2 A and AA, and its own good practices. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each(PAGES)('in the browser, of the %s site,', (name, _, path) => {
  test(`${path} opens without any trouble, and asks no other origin`, async () => {
    const { page, status, troubles } = await visitors[name].visit(path);
    expect(status).toBe(200);
    await page.evaluate(() => globalThis.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(troubles).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    `${path} has nothing for axe to find, in the %s`,
    async (colorScheme) => {
      const { page } = await visitors[name].visit(path, { colorScheme });
      expect(await violations(page)).toEqual([]);
    },
  );

  test(`${path} says the same with JavaScript off`, async () => {
    const on = await visitors[name].visit(path);
    const off = await visitors[name].visit(path, { javaScriptEnabled: false });
    const words = await off.page.innerText('body');
    expect(words).toBe(await on.page.innerText('body'));
    expect(words.length).toBeGreaterThan(100);
  });

  test(`${path} is never wider than its window`, async () => {
    const { page } = await visitors[name].visit(path);
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});

test('an address where nothing is answers 404, with a page that helps', async () => {
  const { page, status, troubles } = await visitors.real.visit('/2026/11/no-such-thing/');
  expect(status).toBe(404);
  expect(await page.innerText('h1')).toBe('There is no page at this address');
  await page.click('text=Go to the front page');
  await page.waitForSelector('.article-list h2');
  expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
  await page.goBack();
  expect(await violations(page)).toEqual([]);
});

test('pictures are there, in AVIF, with their room kept before they arrive', async () => {
  const { page } = await visitors.fixture.visit('/2026/11/every-part/', {
    viewport: { width: 820, height: 900 },
  });
  const lead = page.locator('.lead img');
  expect(await lead.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
  const [natural, drawn] = await lead.evaluate((image: HTMLImageElement) => [
    image.naturalWidth / image.naturalHeight,
    image.width / image.height,
  ]);
  expect(drawn).toBeCloseTo(natural as number, 1);
  expect(await page.locator('.figure:not(.lead) img').getAttribute('loading')).toBe('lazy');
});

test('a reader goes from a reference to its note and back, by keyboard', async () => {
  const { page } = await visitors.real.visit('/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the article');
  await page.focus('#fnref-unsc-687');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/#fn-unsc-687');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Back to reference 2',
  );
  await page.keyboard.press('Enter');
  await page.waitForURL('**/#fnref-unsc-687');
});

test('the article prints: all of it, on paper of either size, in black on white', async () => {
  const { page } = await visitors.real.visit('/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/', {
    colorScheme: 'dark',
  });
  await page.emulateMedia({ media: 'print' });
  const look = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement);
    const shown = (selector: string) => document.querySelector(selector)?.checkVisibility();
    return {
      color,
      backgroundColor,
      text: shown('#vote-p1'),
      link: shown('.permalink'),
      skip: shown('.skip'),
      contents: shown('.toc'),
    };
  });
  expect(look).toEqual({
    color: 'rgb(0, 0, 0)',
    backgroundColor: 'rgb(255, 255, 255)',
    text: true,
    link: true,
    skip: false,
    contents: false,
  });
  for (const format of ['A4', 'Letter']) {
    const pages = (await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(pages?.length, format).toBeGreaterThanOrEqual(2);
    expect(pages?.length, format).toBeLessThanOrEqual(5);
  }
});
