import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectedOf } from './expected.ts';
import { letters } from './normal.ts';
import { A4 } from './papers.ts';
import { type ArticleName, articleVisitor } from './printed-articles.ts';
import { print } from './printer.ts';
import { readPdf } from './read-pdf.ts';

/** Fonts and pictures, and how late they come, in milliseconds. */
const HEAVY = /\.(?:woff2|avif|webp|png|jpe?g)$/;
const LATE = 1000;

const visit = articleVisitor();
const SOME: ArticleName[] = ['the real article', 'many figures', 'text from right to left'];

/** What a printing shows: every letter, picture and colour in its place. */
async function shownOn(page: Page) {
  const { pages, document } = await readPdf(await print(page, A4));
  await document.loadingTask.destroy();
  const round = (value: number) => Math.round(value * 10) / 10;
  return pages.map(({ items, pictures, colours }) => ({
    letters: items.map(({ text, x, y, width }) => `${round(x)} ${round(y)} ${round(width)} ${text}`),
    pictures: pictures.map(({ left, top, density }) => `${round(left)} ${round(top)} ${round(density)}`),
    colours,
  }));
}

test.each(SOME)('%s is the same on paper whatever the screen shows', async (name) => {
  const { page } = await visit(name);
  const usual = await shownOn(page);
  const dark = (await visit(name, { colorScheme: 'dark', viewport: { width: 390, height: 844 } })).page;
  expect(await shownOn(dark)).toEqual(usual);
  const settings = { theme: 'dark', size: '200', spacing: 'double', measure: 'short', face: 'sans' };
  await page.evaluate((value) => localStorage.setItem('galley', value), JSON.stringify(settings));
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('200');
  expect(await shownOn(page)).toEqual(usual);
});

test.each(SOME)('%s is the same on paper without JavaScript', async (name) => {
  const usual = await shownOn((await visit(name)).page);
  const { page } = await visit(name, { javaScriptEnabled: false });
  expect(await shownOn(page)).toEqual(usual);
});

test.each(SOME)('%s is the same on paper when fonts and pictures come late', async (name) => {
  const { page } = await visit(name);
  const usual = await shownOn(page);
  // A browser that has nothing in store.
  const context = await page.context().browser()?.newContext();
  const late = await context?.newPage();
  if (!late) throw new Error('The browser is gone.');
  await late.route(HEAVY, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.continue();
  });
  await late.goto(page.url(), { waitUntil: 'domcontentloaded' });
  expect(await shownOn(late)).toEqual(usual);
});

test('text is set in the cut for paper', async () => {
  const { page } = await visit('a few links');
  const { pages, document: pdf } = await readPdf(await print(page, A4));
  await pdf.loadingTask.destroy();
  const { blocks } = await expectedOf(page, A4.width);
  const first = letters(blocks.find(({ column }) => column === 'text')?.text ?? '');
  const line = pages[0]?.items.find(({ text }) => text.length > 20 && first.startsWith(letters(text)));
  if (!line) throw new Error('The first line is not there.');
  await page.emulateMedia({ media: 'print' });
  const widths = await page.evaluate(async ({ text, size }) => {
    const pen = document.createElement('canvas').getContext('2d');
    const widthIn = async (family: string) => {
      const font = `${size}px "${family}"`;
      await document.fonts.load(font);
      if (pen) pen.font = font;
      return pen?.measureText(text).width ?? 0;
    };
    return { paper: await widthIn('Galley Print'), screen: await widthIn('Galley Serif') };
  }, line);
  expect(Math.abs(line.width - widths.paper)).toBeLessThan(1);
  expect(Math.abs(line.width - widths.screen)).toBeGreaterThan(2);
});

test('what was folded on the screen is folded again after printing', async () => {
  const { page } = await visit('the real article');
  const folded = () =>
    page.$$eval<string[], HTMLDetailsElement>('.text details', (all) =>
      all.map(({ open }) => (open ? 'open' : 'folded')),
    );
  const before = await folded();
  expect(before).toContain('folded');
  await print(page, A4);
  expect(await folded()).toEqual(before);
});
