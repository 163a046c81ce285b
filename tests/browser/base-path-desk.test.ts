import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../../src/desk/find-browser.ts';
import { type DeskProcess, startDesk } from '../desk-process.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { readPdf } from '../read-pdf.ts';
import { pressSite } from '../sites.ts';

let content: TemporaryContent;
let desk: DeskProcess;
let browser: Browser;

beforeAll(async () => {
  const text = 'It rests on [another](/about/).\n\n![A gauge](./gauge.png)';
  content = await temporaryContent({
    'articles/story/index.md': articleText({ draft: 'true', title: 'As it was' }, text),
    'articles/story/gauge.png': readFileSync('tests/fixtures/site/articles/every-part/gauge.png'),
    'pages/about.md': '---\ntitle: About\ndescription: What this is.\n---\n\nWords.\n',
  });
  browser = await launch(inject('browser'));
});

afterAll(async () => {
  await desk?.end();
  await browser.close();
  await content.remove();
});

test('the preview shows a page below a path, and prints it', async () => {
  const { folder } = content;
  const args = ['preview', 'story', '--port', '0', '--content', folder, '--cache', `${folder}/.cache`];
  desk = startDesk([...args, '--address', pressSite.address]);
  const [address = ''] = await desk.until(/http:\/\/localhost:\d+\/some\/press\/_preview\/story\//);
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address);
  const shown = page.frameLocator('#stage iframe:not(.coming)');
  await shown.locator('h1:has-text("As it was")').waitFor();
  expect(await shown.locator('.text a[href*=about]').getAttribute('href')).toBe('/some/press/about/');
  expect(await shown.locator('.text img').first().getAttribute('src')).toMatch(/^\/some\/press\/pictures\//);
  await page.locator('#sheets:not([aria-busy]) canvas').first().waitFor();
  const href = (await page.getAttribute('#open-print', 'href')) ?? '';
  const print = await (await fetch(new URL(href, address))).bytes();
  const { links } = await readPdf(print);
  expect(links).toContain('https://pages.example/some/press/about/');
  expect(troubles).toEqual([]);
});
