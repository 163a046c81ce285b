import { describe, expect, test } from 'vitest';
import { fixtureSite } from '../sites.ts';
import { violations } from './axe.ts';
import { visitor } from './visit.ts';

const { visit } = visitor(fixtureSite);

const QUOTE = '/2026/11/every-part/quote/meadow/';
const ARABIC = `/2026/11/arabic-news/section/${encodeURIComponent('القرية')}/`;

/** The page as those see it who do not go on: who reads a link for its preview, or has refreshing switched off. */
async function visitToStay(path: string, options: Parameters<typeof visit>[1] = {}) {
  const { page } = await visit('/', options);
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
    await route.fulfill({ response, body });
  });
  await page.goto(new URL(path, page.url()).href);
  return page;
}

describe.each([
  [QUOTE, '/2026/11/every-part/#meadow', 'The river, which never asked'],
  [ARABIC, `/2026/11/arabic-news/#${encodeURIComponent('القرية')}`, 'القرية'],
])('%s', (path, place, words) => {
  test.each([true, false])(
    'takes a reader to its place in the article, marked; scripts: %s',
    async (scripts) => {
      const { page, troubles } = await visit('/', { javaScriptEnabled: scripts });
      const front = page.url();
      await page.goto(new URL(path, front).href, { waitUntil: 'commit' }).catch(() => undefined);
      await page.waitForURL(`**${place}`);
      await page.waitForLoadState('load');
      const target = page.locator(':target');
      expect(await target.innerText()).toContain(words);
      const top = () => target.evaluate((element) => element.getBoundingClientRect().top);
      await expect.poll(top).toBeGreaterThanOrEqual(0);
      await expect.poll(top).toBeLessThan(900);
      const background = await target.evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(background).not.toBe('rgba(0, 0, 0, 0)');
      // What the page between had begun to fetch ends with it.
      expect(troubles.filter((trouble) => !trouble.startsWith('failed: '))).toEqual([]);
      // Back leads to where the reader came from, and not to the page between, which would send them on again.
      await page.goBack();
      await page.waitForURL(front);
      expect(page.url()).toBe(front);
    },
  );

  test('has nothing for axe to find where it is read itself, and nothing to scroll sideways', async () => {
    for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 320, height: 640 } }] as const) {
      const page = await visitToStay(path, options);
      expect(await violations(page)).toEqual([]);
      const isWider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      expect(await page.evaluate(isWider)).toBe(false);
    }
  });
});

test('a marked sentence is outlined where colours are forced, and plain on paper', async () => {
  const { page } = await visit('/2026/11/every-part/#meadow', { forcedColors: 'active' });
  const style = (name: 'outlineStyle' | 'backgroundColor') =>
    page.locator(':target').evaluate((element, name) => getComputedStyle(element)[name], name);
  expect(await style('outlineStyle')).toBe('solid');
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  expect(await style('backgroundColor')).toBe('rgba(0, 0, 0, 0)');
  expect(await style('outlineStyle')).toBe('none');
});

test('the text is not marked because its skip link was used', async () => {
  const { page } = await visit('/2026/11/every-part/#main');
  const background = await page
    .locator('main')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(background).toBe('rgba(0, 0, 0, 0)');
});
