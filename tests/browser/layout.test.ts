import { describe, expect, test } from 'vitest';
import { PAGES, visitors, WIDTHS } from './kinds-of-page.ts';
import { badTextBoxes } from './text-boxes.ts';

const visit = visitors();

/** What readers do to pages: nothing, text of twice the size, and the spacing of WCAG 2.2, 1.4.12. */
const CONDITIONS = {
  'as it is': ':root {}',
  'with text of twice the size': 'html { font-size: 200% !important; }',
  'with wide spacing':
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }',
};

/** A reader’s own styles are no matter of the site’s policy. */
const WITH_STYLES = { bypassCSP: true };

describe.each(PAGES)('of the %s site, %s', (site, path) => {
  test('is never wider than its window, and no text covers another or is cut off', async () => {
    const { page } = await visit[site].visit(path, WITH_STYLES);
    const found: string[] = [];
    for (const [condition, content] of Object.entries(CONDITIONS)) {
      const style = await page.addStyleTag({ content });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
        const bad = await badTextBoxes(page);
        if (scroll > width) bad.push(`the page is ${scroll} wide`);
        found.push(...bad.map((what) => `${condition}, at ${width}: ${what}`));
      }
      await style.evaluate((element) => element.parentNode?.removeChild(element));
    }
    expect(found).toEqual([]);
  });
});

test('the check itself sees text that overlaps, leaves the window or is cut off', async () => {
  const { page } = await visit.fixture.visit('/2026/11/plain-words/', WITH_STYLES);
  await page.setContent(`<p style="height:0;margin:0">One line of words</p><p style="margin:0">Another line of words</p>
    <p style="position:absolute;left:1430px;white-space:nowrap">Far out</p>
    <p style="width:20px;overflow:hidden;white-space:nowrap;margin-top:99px">Cut off here</p>`);
  const found = await badTextBoxes(page);
  expect(found.some((what) => what.includes('“One line of words” and “Another'))).toBe(true);
  expect(found).toContain('outside the window: Far out');
  expect(found.includes('cut off: Cut off here')).toBe(true);
});
