import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fixtureSite } from '../sites.ts';
import { violations } from './axe.ts';
import { visitor } from './visit.ts';

const { visit } = visitor(fixtureSite);
const ARTICLE = '/2026/11/every-part/';
const PERMALINK = `https://galley.example${ARTICLE}`;
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const NAMES = ['Email', 'WhatsApp', 'Facebook', 'X', 'Bluesky', 'Mastodon', 'Reddit'];

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What is spoken politely, and whether it is seen as well. */
async function said(page: Page): Promise<string> {
  const notice = page.getByRole('status');
  await expect.poll(() => notice.textContent()).not.toBe('');
  return `${await notice.textContent()}${(await notice.evaluate((element) => element.classList.contains('shown'))) ? ', seen' : ''}`;
}

describe('the share control', () => {
  test.each([true, false])(
    'stands by the headline and at the end, with its links (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page } = await visit(ARTICLE, { javaScriptEnabled });
      expect(await page.locator('summary', { hasText: 'Share' }).count()).toBe(2);
      for (const place of ['.article-head .share', '.share-end .share']) {
        await page.click(`${place} summary`);
        const links = page.locator(`${place} li a`);
        expect(await links.allInnerTexts()).toEqual(NAMES);
        for (const link of await links.all()) {
          expect(await link.isVisible()).toBe(true);
          expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toContain(PERMALINK);
          expect(await link.getAttribute('rel')).toBe('nofollow');
        }
        expect(await page.locator(`${place} button`, { hasText: 'Copy link' }).isVisible()).toBe(
          javaScriptEnabled,
        );
      }
      await page.getByRole('link', { name: 'Share on Bluesky', exact: true }).first().waitFor();
    },
  );

  test('fetches the QR code when it is opened, not before, and not when the page is printed', async () => {
    const { page } = await visit(ARTICLE);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.share, .share-link')
        .evaluateAll((all) => all.some((one) => one.checkVisibility())),
    ).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(fetched.filter((path) => path.endsWith('qr.svg'))).toEqual([]);
    await page.click('.article-head .share summary');
    await expect.poll(() => fetched).toContain(`${ARTICLE}qr.svg`);
    const image = page.getByRole('img', { name: 'QR code of the permalink' });
    await expect
      .poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  });

  test('copies the permalink, and says so to eyes and ears', async () => {
    const { page } = await visit(`${ARTICLE}?utm_source=elsewhere#gauges`, CLIPBOARD);
    await page.click('.article-head .share summary');
    await page.click('.article-head .share-copy');
    expect(await said(page)).toBe('Link copied, seen');
    expect(await clipboard(page)).toBe(PERMALINK);
  });

  test('shows the permalink selected where the browser refuses to copy, and Escape closes it', async () => {
    const { page } = await visit(ARTICLE);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await page.click('.article-head .share summary');
    await page.click('.article-head .share-copy');
    const field = page.getByRole('textbox', { name: 'To copy by hand' });
    expect(await field.inputValue()).toBe(PERMALINK);
    expect(
      await field.evaluate(
        (one) => document.activeElement === one && (one as HTMLTextAreaElement).selectionEnd,
      ),
    ).toBe(PERMALINK.length);
    expect(await said(page)).toContain('Not copied');
    await page.keyboard.press('Escape');
    expect(await field.count()).toBe(0);
  });

  test('opens the system’s share sheet with headline and permalink', async () => {
    const { page } = await visit(ARTICLE);
    await page.addInitScript(() => {
      navigator.share = async (data) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        throw new DOMException('changed my mind', 'AbortError');
      };
    });
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.reload();
    await page.click('.article-head .share summary');
    await page.getByRole('button', { name: 'Choose an app…' }).first().click();
    const shared = JSON.parse((await page.getAttribute('html', 'data-shared')) ?? '');
    expect(shared).toEqual({ title: await page.textContent('#headline'), url: PERMALINK });
    expect(troubles).toEqual([]);
  });

  test('works by keyboard alone', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    await page.focus('.article-head .share summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe('Link copied, seen');
    expect(await clipboard(page)).toBe(PERMALINK);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('share-copy');
  });
});

describe('a link of a block to itself', () => {
  test('has a name, is no part of its heading’s, and takes no room', async () => {
    const { page } = await visit(ARTICLE);
    const heading = page.getByRole('heading', { name: 'The gauges', exact: true });
    const places = () =>
      page.$$eval('.text > *, .text > section > *', (blocks) =>
        blocks
          .filter((block) => block.checkVisibility() && !block.matches('.toc, .share-link'))
          .map((block) => {
            const { left, top, width, height } = block.getBoundingClientRect();
            return [left, top + scrollY, width, height].map(Math.round).join(' ');
          }),
      );
    const before = await places();
    await heading.hover();
    const link = page.getByRole('link', { name: 'Link to the section The gauges', exact: true });
    expect(await link.getAttribute('href')).toBe('#gauges');
    expect(await link.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
    const paragraph = page.locator('#by-night-p2');
    await paragraph.hover();
    const own = paragraph.getByRole('link', { name: 'Link to this paragraph' });
    expect(await own.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
    expect(await link.evaluate((one) => getComputedStyle(one).opacity)).toBe('0');
    expect(await places()).toEqual(before);
  });

  test('has a target of 24 pixels inside the window, beside its block and not on its words (WCAG 2.2, 2.5.8)', async () => {
    const { page } = await visit(ARTICLE);
    for (const path of [ARTICLE, '/2026/11/arabic-news/']) {
      await page.goto(new URL(path, page.url()).href);
      for (const width of [320, 390, 820, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const bad = await page.$$eval('.share-link', (links) =>
          links.flatMap((link) => {
            const { left, right, width, height } = link.getBoundingClientRect();
            const block = link.closest('p') ?? (link.previousElementSibling as Element);
            const words = document.createRange();
            words.selectNodeContents(block);
            const box = block.getBoundingClientRect();
            const isBeside = right <= box.left + 6 || left >= box.right - 6;
            const isInside = left >= -1 && right <= innerWidth + 1;
            return width >= 24 && height >= 24 && isBeside && isInside
              ? []
              : [`${link.outerHTML} ${left} ${right} ${width} ${height}`];
          }),
        );
        expect(bad, `${path} at ${width}`).toEqual([]);
      }
    }
  });

  test('is seen with the focus, leads there, and its address is copied', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    await page.focus('#by-night-p2 .share-link');
    expect(await page.$eval('#by-night-p2 .share-link', (one) => getComputedStyle(one).opacity)).toBe('1');
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe('Link copied, seen');
    expect(await clipboard(page)).toBe(`${PERMALINK}#by-night-p2`);
    expect(new URL(page.url()).hash).toBe('#by-night-p2');
  });

  test('of a pulled sentence copies the address of its own page', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    await page.getByRole('link', { name: 'Link to this quotation' }).focus();
    await page.keyboard.press('Enter');
    await said(page);
    expect(await clipboard(page)).toBe(`${PERMALINK}quote/meadow/`);
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
  });

  test.each([
    [ARTICLE, '#gauges', `${PERMALINK}section/gauges/`],
    [
      '/2026/11/arabic-news/',
      `#${encodeURIComponent('القرية')}`,
      `https://galley.example/2026/11/arabic-news/section/${encodeURIComponent('القرية')}/`,
    ],
  ])(
    'of a section in %s leads there, and copies the address of the page that has its card',
    async (path, hash, address) => {
      const { page } = await visit(path, CLIPBOARD);
      await page.locator(`h2[id="${decodeURIComponent(hash.slice(1))}"] + .share-link`).focus();
      await page.keyboard.press('Enter');
      await said(page);
      expect(await clipboard(page)).toBe(address);
      expect(new URL(page.url()).hash).toBe(hash);
    },
  );

  test('is in nothing that is copied', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.text') as Element);
      return String(getSelection());
    });
    expect(copied).not.toMatch(/[§¶]|Link to/);
  });
});

test.each([
  {},
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
  { viewport: { width: 390, height: 844 } },
] as const)('axe finds nothing in the open controls and the bar: %o', async (options) => {
  const { page } = await visit(ARTICLE, { ...options, ...CLIPBOARD });
  for (const summary of await page.locator('.share summary').all()) await summary.click();
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('#by-night-p2') as Element),
  );
  await page.getByRole('toolbar').waitFor();
  await page.click('.article-head .share-copy');
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('#by-night-p1') as Element),
  );
  await page.getByRole('toolbar').waitFor();
  expect(await violations(page)).toEqual([]);
});
