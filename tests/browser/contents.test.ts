import { expect, test } from 'vitest';
import { fixtureSite } from '../sites.ts';
import { visitor } from './visit.ts';

const { visit } = visitor(fixtureSite);

test('the list of contents marks where the reader is, and stays in sight on a wide page', async () => {
  const { page } = await visit('/2026/11/every-part/');
  const marked = () => page.locator('.toc [aria-current=location]').allInnerTexts();
  expect(await marked()).toEqual([]);
  for (const [id, title] of [
    ['elsewhere', 'Elsewhere'],
    ['gauges', 'The gauges'],
    ['by-night', 'By night'],
  ] as const) {
    await page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id);
    await expect.poll(marked).toEqual([title]);
    const box = await page.locator('.toc').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
  }
  // A jump into the middle of a part, past headings that were never in sight.
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(marked).toEqual([]);
  await page.evaluate(() => document.getElementById('by-night-p2')?.scrollIntoView());
  await expect.poll(marked).toEqual(['By night']);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(marked).toEqual([]);
});
