import { expect, test } from 'vitest';
import { articleVisitor } from './printed-articles.ts';

/** Fonts and pictures. */
const HEAVY = /\.(?:woff2|avif|webp|png|jpe?g)$/;

const visit = articleVisitor();

test('the Print button waits for the pictures and the typeface of paper', async () => {
  const { page } = await visit('many figures');
  const context = await page.context().browser()?.newContext();
  const late = await context?.newPage();
  if (!late) throw new Error('The browser is gone.');
  await late.addInitScript(() => {
    // Stands in for the browser's dialogue, and looks at what it would print.
    window.print = () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('img.for-print')];
      const faces = [...document.fonts].filter(({ family }) => family.includes('Galley Print'));
      document.body.dataset['printed'] = JSON.stringify({
        pictures: pictures.length,
        late: pictures.filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).length,
        faces: faces.map(({ style, weight, status }) => `${style} ${weight} ${status}`).sort(),
      });
    };
  });
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await late.route(HEAVY, async (route) => {
    await released;
    await route.continue();
  });
  await late.goto(page.url(), { waitUntil: 'domcontentloaded' });
  await late.click('.keep summary');
  await late.click('.print-button');
  expect(await late.evaluate(() => document.body.dataset['printed'])).toBe(undefined);
  release();
  await late.waitForFunction(() => document.body.dataset['printed']);
  const printed = JSON.parse(await late.$eval('body', (body) => body.dataset['printed'] ?? '{}'));
  expect(printed).toEqual({
    pictures: 9,
    late: 0,
    faces: ['italic normal loaded', 'normal 600 900 loaded', 'normal normal loaded'],
  });
});

test('without JavaScript there is no Print button', async () => {
  const { page } = await visit('a few links', { javaScriptEnabled: false });
  await page.click('.keep summary');
  expect(await page.isVisible('.print-button')).toBe(false);
  const other = (await visit('a few links')).page;
  await other.click('.keep summary');
  expect(await other.isVisible('.print-button')).toBe(true);
});
