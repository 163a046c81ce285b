import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launch } from '../../src/desk/find-browser.ts';
import { type DeskProcess, startDesk } from '../desk-process.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { readPdf } from '../read-pdf.ts';
import { violations } from './axe.ts';

const ARTICLE = 'articles/story/index.md';
const LONG = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1} of the story.`).join('\n\n');

let content: TemporaryContent;
let desk: DeskProcess;
let browser: Browser;
let address: string;
let page: Page;
let shown: FrameLocator;

/** Saves the story, a draft, with some fields changed. */
function save(changes: Record<string, string | undefined> = {}, body = LONG): Promise<void> {
  return content.write(ARTICLE, articleText({ draft: 'true', title: 'As it was', ...changes }, body));
}

beforeAll(async () => {
  content = await temporaryContent({
    'articles/broken/index.md': articleText({ id: 'broken1', published: 'tomorrow' }),
  });
  await save();
  const { folder } = content;
  desk = startDesk(['preview', 'story', '--port', '0', '--content', folder, '--cache', `${folder}/.cache`]);
  [address = ''] = await desk.until(/http:\/\/localhost:\d+\/_preview\/story\//);
  browser = await launch(inject('browser'));
});

afterAll(async () => {
  await browser?.close();
  await desk.end();
  await content.remove();
});

beforeEach(async () => {
  await save();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  shown = page.frameLocator('#stage iframe:not(.coming)');
  await shown.locator('h1:has-text("As it was")').waitFor();
  await page.locator('#sheets:not([aria-busy]) canvas').first().waitFor();
  return () => page.close();
});

describe('preview', () => {
  test('shows a draft’s page, card, print and reader-mode text, though another article has errors', async () => {
    expect(await shown.locator('.draft-mark').innerText()).toBe('Draft, not published');
    expect(await page.innerText('#status')).toBe('Draft');
    expect(await page.innerText('#verdict')).toBe('Nothing is wrong');
    const card = page.locator('.link-card.large');
    expect(await card.locator('p').allInnerTexts()).toEqual(['galley.example', 'As it was', 'A standfirst.']);
    const picture = await card.locator('img').evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
    expect(picture).toEqual([1200, 630]);
    const reader = page.frameLocator('#reader-stage iframe:not(.coming)');
    expect(await reader.locator('h1').innerText()).toBe('As it was');
    expect(await reader.locator('body').innerText()).toContain('Paragraph 60 of the story.');
    expect(await reader.locator('body').innerText()).not.toContain('Keep a copy');
    expect(await page.locator('#sheets figcaption').first().innerText()).toBe('Sheet 1 of 2');
  });

  test.each([
    ['A4', [595, 842]],
    ['Letter', [612, 792]],
  ])('prints a PDF on %s, with the site’s addresses', async (paper, size) => {
    const response = await fetch(`${address}print.pdf?paper=${paper}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
    for (const [side, length] of size.entries()) expect(pdf.sizes[0]?.[side]).toBeCloseTo(length, -1);
    expect(pdf.info['Title']).toBe('As it was');
    expect(pdf.pages.join(' ')).toContain('Paragraph 60 of the story.');
    expect(pdf.links.filter((link) => link.includes('localhost'))).toEqual([]);
  });

  test('follows a save in every pane, and keeps the place to which somebody has scrolled', async () => {
    await shown.locator('html').evaluate((root) => root.ownerDocument.defaultView?.scrollTo({ top: 400 }));
    await save({ title: 'As it is now' });
    await shown.locator('h1:has-text("As it is now")').waitFor({ state: 'attached' });
    const top = await shown.locator('html').evaluate((root) => root.ownerDocument.defaultView?.scrollY);
    expect(top).toBe(400);
    await page.locator('.link-card.large:has-text("As it is now")').waitFor();
    await page
      .frameLocator('#reader-stage iframe:not(.coming)')
      .locator('h1:has-text("As it is now")')
      .waitFor();
    expect(await page.title()).toBe('Preview: As it is now');
  });

  test('says in place what is wrong, above the article as it was, until it is mended', async () => {
    await save({ published: '2026-02-30' });
    const message = page.locator('#message-page');
    await message.waitFor();
    expect(await message.innerText()).toContain('"2026-02-30"');
    expect(await shown.locator('h1').innerText()).toBe('As it was');
    expect(await page.innerText('#verdict')).toBe('1 warning');
    await save({ title: 'Mended' });
    await shown.locator('h1:has-text("Mended")').waitFor();
    expect(await message.isVisible()).toBe(false);
    expect(await page.innerText('#verdict')).toBe('Nothing is wrong');
  });

  test('begins with what is wrong when there is nothing to show', async () => {
    await save({ id: '""' });
    await page.locator('#message-page').waitFor();
    await page.reload();
    await page.locator('#message-page').waitFor();
    expect(await page.locator('#message-page .remedy').count()).toBeGreaterThan(0);
    expect(await page.locator('#stage iframe').count()).toBe(0);
  });

  test('lists what is left to do beside the page', async () => {
    await save({}, 'TO DO: Ask the river office.\n\nA paragraph.');
    await page.locator('#pane-problems li').waitFor();
    expect(await page.innerText('#problems')).toContain('Ask the river office');
    await shown.locator('p:has-text("Ask the river office")').waitFor();
  });

  test('draws the page as wide as a phone and a desktop, in either colours', async () => {
    const width = () => shown.locator('html').evaluate((root) => root.clientWidth);
    const paper = () => shown.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
    expect(await width()).toBe(390);
    const light = await paper();
    await page.getByRole('radio', { name: 'Desktop' }).check({ force: true });
    expect(await width()).toBe(1440);
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    expect(await paper()).not.toBe(light);
    await save({ title: 'In the dark' });
    await shown.locator('h1:has-text("In the dark")').waitFor();
    expect(await paper()).not.toBe(light);
  });

  test('gives one pane the whole window, and takes it back with Escape', async () => {
    await page.getByRole('button', { name: 'Enlarge Print' }).press('Enter');
    expect(await page.locator('.pane:visible').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.pane:visible').count()).toBe(4);
  });

  test.each([390, 820, 1440])(
    'has no violations that axe finds, and no sideways scrolling, at %d',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
      const [scroll, client] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(scroll).toBe(client);
    },
  );
});

test('preview on a machine without a browser to print with says what to install, and shows the rest', async () => {
  // A cache that stays, so that the fonts are cut once.
  const cache = '.cache/tests/preview-cache';
  const args = ['preview', 'story', '--port', '0', '--content', content.folder, '--cache', cache];
  const without = startDesk(args, new URL('../fixtures/no-browser.ts', import.meta.url));
  const looking = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await save();
    const [there] = await without.until(/http:\/\/localhost:\d+\/_preview\/story\//);
    await looking.goto(there);
    const frame = looking.frameLocator('#stage iframe:not(.coming)');
    await frame.locator('h1:has-text("As it was")').waitFor();
    const message = looking.locator('#message-print:has-text("Install Chromium or Chrome")');
    await message.waitFor();
    await content.write('articles/broken/index.md', articleText({ id: 'broken2', published: 'tomorrow' }));
    await save({ title: 'As it is now' });
    await frame.locator('h1:has-text("As it is now")').waitFor();
    await message.waitFor();
  } finally {
    await looking.close();
    await without.end();
  }
});
