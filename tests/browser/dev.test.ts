import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from '../../src/desk/find-browser.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';

let content: TemporaryContent;
let browser: Browser;
let server: ChildProcess;
let address: string;

const ARTICLE = 'articles/story/index.md';

beforeAll(async () => {
  content = await temporaryContent({ [ARTICLE]: articleText({ draft: 'true', title: 'As it was' }) });
  browser = await launch(inject('browser'));
  const folder = content.folder;
  const args = ['src/desk/dev.ts', '--port', '4390', '--content', folder, '--cache', `${folder}/.cache`];
  // Vitest's own variables would tell Vite that no browser is coming.
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  server = spawn(process.execPath, args, { env });
  address = await new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(said)));
  });
});

afterAll(async () => {
  server.kill();
  await browser.close();
  await content.remove();
});

test('while writing, a draft is shown, a save shows by itself, and an error says where it is', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/2026/11/story/`);
  expect(await page.innerText('h1')).toBe('As it was');
  expect(await page.innerText('.draft-mark')).toBe('Draft, not published');

  await content.write(ARTICLE, articleText({ draft: 'true', title: 'As it is now' }));
  await page.waitForSelector('h1:has-text("As it is now")');

  await content.write(ARTICLE, articleText({ draft: 'true', title: 'As it is now' }, 'New words.'));
  await page.waitForSelector('p:has-text("New words.")');

  await content.write(
    ARTICLE,
    articleText({ draft: 'true', title: 'As it is now', published: '2026-02-30' }, 'New words.'),
  );
  await page.waitForFunction(() =>
    document.querySelector('vite-error-overlay')?.shadowRoot?.textContent?.includes('"2026-02-30"'),
  );

  await content.write(ARTICLE, articleText({ draft: 'true', title: 'Mended' }));
  await page.waitForSelector('h1:has-text("Mended")');
});

test('while writing, a build beside it disturbs nothing', async () => {
  const page = await browser.newPage();
  const told: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => told.push(String(payload))));
  await page.goto(`${address}/2026/11/story/`);
  const built = '.cache/site/2026/11/other/index.html';
  // New first, then changed; and each is followed by a save, which shows.
  for (const words of ['As built.', 'As built again.']) {
    await content.write(built, `<title>${words}</title>`);
    await content.write(ARTICLE, articleText({ draft: 'true', title: 'Mended' }, words));
    await page.waitForSelector(`p:has-text("${words}")`);
  }
  expect(told.join('\n')).toContain('full-reload');
  expect(told.filter((words) => words.includes(built))).toEqual([]);
});

test('while writing, the editions that are files are served as they will be', async () => {
  const response = await fetch(`${address}/2026/11/story/article.txt`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toMatch(/^Draft, not published\n\nGalley\n/);
});

test('while writing, the search says that there is nothing to search yet', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/search/`);
  expect(await page.innerText('main')).toContain('There is nothing to search while you write.');
  expect(await page.locator('main form').count()).toBe(0);
});
