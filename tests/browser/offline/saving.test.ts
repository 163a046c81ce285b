import { globSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, serveFolder } from '../../../src/desk/serve-folder.ts';
import { fixtureSite, manySite } from '../../sites.ts';
import { violations } from '../axe.ts';
import { readers, readStores } from './reader.ts';

const reader = readers();
const ARTICLE = '/2026/11/every-part/';
/** As src/client/worker/shelf.ts has it. */
const MOST = 50;

let server: Running;
let many: Running;
beforeAll(async () => {
  server = await serveFolder(fixtureSite.out, 0);
  many = await serveFolder(manySite.out, 0);
});
afterAll(async () => {
  await server.stop();
  await many.stop();
});

test('an article is saved with all its pictures, and taken away again', async () => {
  const { page, visit, setOffline, troubles } = await reader();
  await visit(server.address + ARTICLE);
  await page.click('.keep summary');
  await page.click('text=Save for reading offline');
  await page.waitForSelector('text=Remove from saved pages');
  expect(await page.innerText('.notice')).toBe('Saved for reading offline');
  await setOffline(true);
  await page.reload();
  const pictures = page.locator('.text img');
  expect(await pictures.count()).toBeGreaterThan(1);
  await page.evaluate(() => {
    for (const picture of document.querySelectorAll('img')) picture.loading = 'eager';
  });
  for (const picture of await pictures.all()) {
    await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).not.toBe(0);
  }
  await page.click('.keep summary');
  await page.click('text=Remove from saved pages');
  await page.waitForSelector('text=Save for reading offline');
  // What is before the reader without a network can be saved, too.
  expect((await readStores(page))['pages']).toEqual([]);
  expect(troubles).toEqual([]);
});

test('what is saved stays, however much is visited; of that, the oldest goes', async () => {
  const { page, visit } = await reader();
  const paths = globSync('2026/*/*/index.html', { cwd: manySite.out })
    .sort()
    .map((file) => `/${file.replace('index.html', '')}`);
  const [first = '', second = '', ...others] = paths.slice(0, MOST + 2);
  await visit(many.address + first);
  await page.click('.keep summary');
  await page.click('text=Save for reading offline');
  await page.waitForSelector('text=Remove from saved pages');
  for (const path of [second, ...others]) await visit(many.address + path);
  await page.goto(`${many.address}/saved/`);
  await page.waitForSelector('.shelf:not([hidden])');
  const { pages = [] } = await readStores(page);
  expect(pages).toContain(first);
  expect(pages).not.toContain(second);
  expect(pages).toContain(others.at(-1));
  expect(pages.length).toBeLessThanOrEqual(MOST + 1);
  expect(await page.locator('.shelf .saved li').count()).toBe(1);
  expect(await page.locator('.shelf .visited li').count()).toBe(pages.length - 1);
});

test('the page that lists them takes away one, with what no other needs, and all', async () => {
  const { page, visit } = await reader();
  await visit(`${server.address}/topics/`);
  await visit(server.address + ARTICLE);
  const before = (await readStores(page))['files'] ?? [];
  expect(before.filter((path) => path.startsWith('/pictures/'))).not.toEqual([]);
  await page.goto(`${server.address}/saved/`);
  await page.waitForSelector('.shelf:not([hidden])');
  expect(await page.locator('.visited a').allInnerTexts()).toEqual([
    expect.stringContaining('Rivers rise'),
    'Topics',
  ]);
  expect(await violations(page)).toEqual([]);
  await page.locator('.visited button').first().press('Enter');
  await expect.poll(() => page.locator('.visited a').count()).toBe(1);
  // The keyboard goes on from there.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-description'))).toBe('Topics');
  const after = await readStores(page);
  expect(after['pages']).toEqual(['/topics/']);
  expect(after['files']?.filter((path) => path.startsWith('/pictures/'))).toEqual([]);
  expect(after['files']?.filter((path) => path.endsWith('.css'))).not.toEqual([]);
  await page.click('text=Remove all pages');
  await page.waitForSelector('text=No page has been kept yet.');
  expect((await readStores(page))['pages'] ?? []).toEqual([]);
});

test('when there is no room, or a part is missing, it says so and nothing is kept half', async () => {
  const { page, visit, troubles } = await reader();
  await page.addInitScript(() => {
    const post = ServiceWorker.prototype.postMessage;
    ServiceWorker.prototype.postMessage = function (this: ServiceWorker, ...[message, ports]: unknown[]) {
      const said = message as { ask: string; shown?: { files: string[] } };
      if (said.ask === 'save') said.shown?.files.push(`${location.origin}/pictures/not-there.avif`);
      post.call(this, said, ports as StructuredSerializeOptions);
    } as typeof post;
  });
  await visit(server.address + ARTICLE);
  await page.click('.keep summary');
  await page.click('text=Save for reading offline');
  await page.waitForSelector('.notice.shown');
  expect(await page.innerText('.notice')).toBe('Not saved: the site did not answer.');
  expect(await page.isVisible('text=Save for reading offline')).toBe(true);
  expect(troubles).toEqual([]);
});
