import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fixtureSite } from '../sites.ts';
import { visitor } from './visit.ts';

const { visit } = visitor(fixtureSite);
const ARTICLE = '/2026/11/every-part/';

/** Opens the panel and chooses an option in one of its groups. */
async function choose(page: Page, group: string, option: string): Promise<void> {
  if (!(await page.isVisible('#display-settings'))) await page.click('text=Display');
  await page.locator('fieldset', { hasText: group }).getByText(option, { exact: true }).click();
}

function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page.$eval(selector, (element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

/** Another page of the same site in the same browser, as a reader opens it. */
async function openAnother(context: BrowserContext, from: Page, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(path, from.url()).href);
  return page;
}

const LIGHT = 'rgb(250, 248, 243)';
const DARK = 'rgb(21, 20, 18)';

describe('a reader’s own settings', () => {
  test('colours follow the system until the reader chooses, and the system again afterwards', async () => {
    const { page } = await visit(ARTICLE, { colorScheme: 'dark' });
    const paper = () => styleOf(page, 'html', 'background-color');
    expect(await paper()).toBe(DARK);
    await choose(page, 'Colours', 'Light');
    expect(await paper()).toBe(LIGHT);
    await choose(page, 'Colours', 'System');
    expect(await paper()).toBe(DARK);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper()).toBe(LIGHT);
  });

  test('they are remembered on every page, and are there at the first paint', async () => {
    const { page } = await visit(ARTICLE, { colorScheme: 'light' });
    await choose(page, 'Colours', 'Dark');
    await choose(page, 'Text size', '150%');
    for (const path of ['/', '/topics/rivers/', '/404.html']) {
      const other = await openAnother(page.context(), page, path);
      expect(await styleOf(other, 'html', 'background-color')).toBe(DARK);
      expect(await styleOf(other, 'html', 'font-size')).toBe('24px');
    }
    // The deferred script is kept away: what is seen is what the first paint has.
    await page.context().route('**/*.js', (route) => route.abort());
    const early = await openAnother(page.context(), page, ARTICLE);
    expect(await styleOf(early, 'html', 'background-color')).toBe(DARK);
  });

  test('change what they say: size, space, length of line and typeface', async () => {
    const { page } = await visit(ARTICLE);
    const text = '#by-night-p2';
    const before = await page.$eval(text, (p) => p.getBoundingClientRect().width);
    await choose(page, 'Space between lines', 'Double');
    await choose(page, 'Length of lines', 'Short');
    await choose(page, 'Typeface', 'Sans serif');
    const [line, size] = await Promise.all([
      styleOf(page, text, 'line-height'),
      styleOf(page, text, 'font-size'),
    ]);
    expect(Number.parseFloat(line) / Number.parseFloat(size)).toBeCloseTo(2);
    expect(await styleOf(page, text, 'font-family')).toMatch(/^"?[^,]*Sans/);
    const after = await page.$eval(text, (p) => p.getBoundingClientRect().width);
    expect(after).toBeLessThan(before);
  });

  test('with open lines, paragraphs stand a line and a half apart (WCAG 2.2, 1.4.8)', async () => {
    const { page } = await visit(ARTICLE);
    await choose(page, 'Space between lines', 'Open');
    const [line, gap] = await page.$eval('#by-night-p2', (p) => {
      const style = getComputedStyle(p);
      return [Number.parseFloat(style.lineHeight), Number.parseFloat(style.marginBlockStart)];
    });
    expect((gap ?? 0) / (line ?? 1)).toBeCloseTo(1.5);
  });

  test('go back to standard, and leave nothing behind', async () => {
    const { page } = await visit(ARTICLE, { colorScheme: 'light' });
    const marks = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
    const before = await marks();
    expect(Object.keys(before).sort()).toEqual(['edition', 'foot', 'head', 'js', 'of', 'page', 'site']);
    await choose(page, 'Colours', 'Dark');
    await choose(page, 'Text size', '200%');
    expect(await marks()).toEqual({ ...before, theme: 'dark', size: '200' });
    await page.click('text=Back to standard');
    expect(await styleOf(page, 'html', 'background-color')).toBe(LIGHT);
    await page.reload();
    expect(await styleOf(page, 'html', 'font-size')).toBe('16px');
    expect(await marks()).toEqual(before);
  });

  test('are chosen in another window as well', async () => {
    const { page } = await visit(ARTICLE, { colorScheme: 'light' });
    const other = await openAnother(page.context(), page, '/');
    await choose(page, 'Colours', 'Dark');
    await other.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    expect(await other.isChecked('input[name=theme][value=dark]')).toBe(true);
  });

  test('work by keyboard alone: open, choose with the arrows, close with Escape, and the focus is back', async () => {
    const { page } = await visit(ARTICLE);
    await page.focus('.settings-button');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#display-settings')).toBe(false);
    expect(await page.$eval('.settings-button', (button) => button === document.activeElement)).toBe(true);
  });

  test('without JavaScript there is no trace of them', async () => {
    const { page } = await visit(ARTICLE, { javaScriptEnabled: false });
    expect(await page.isVisible('.settings-box')).toBe(false);
    expect(await page.innerText('body')).not.toContain('Display');
  });

  test('what is kept and makes no sense is passed over', async () => {
    for (const kept of ['nonsense', '7', '{"theme":"purple","size":9}', 'null']) {
      const { page, troubles } = await visit(ARTICLE, { colorScheme: 'light' });
      await page.evaluate((value) => localStorage.setItem('galley', value), kept);
      await page.reload();
      expect(await styleOf(page, 'html', 'background-color')).toBe(LIGHT);
      expect(troubles.filter((trouble) => trouble.startsWith('exception'))).toEqual([]);
    }
  });

  test('are those of this page where the browser keeps nothing', async () => {
    const { page } = await visit(ARTICLE, { colorScheme: 'light' });
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.reload();
    await choose(page, 'Colours', 'Dark');
    expect(await styleOf(page, 'html', 'background-color')).toBe(DARK);
    expect(troubles).toEqual([]);
  });
});
