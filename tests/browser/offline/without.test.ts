import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, serveFolder } from '../../../src/desk/serve-folder.ts';
import { fixtureSite } from '../../sites.ts';
import { readers } from './reader.ts';

const reader = readers();
const ARTICLE = '/2026/11/every-part/';

let server: Running;
beforeAll(async () => {
  server = await serveFolder(fixtureSite.out, 0);
});
afterAll(() => server.stop());

describe('in a browser that has no service worker', () => {
  test('all else works, and nothing is offered that does not', async () => {
    const { page, open, troubles } = await reader();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await open(server.address + ARTICLE);
    await page.click('.keep summary');
    expect(await page.isVisible('.print-button')).toBe(true);
    expect(await page.isVisible('.save-button')).toBe(false);
    await open(`${server.address}/saved/`);
    await page.waitForSelector('.unable:not([hidden])');
    expect(await page.isVisible('.shelf')).toBe(false);
    expect(troubles).toEqual([]);
  });

  test('or that refuses it', async () => {
    const { page, open, troubles } = await reader();
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'));
    });
    await open(server.address + ARTICLE);
    await page.click('.keep summary');
    expect(await page.isVisible('.save-button')).toBe(false);
    await open(`${server.address}/saved/`);
    await page.waitForSelector('.unable:not([hidden])');
    expect(troubles).toEqual([]);
  });
});

test('without scripts nothing is registered, and the page of saved pages says what it is', async () => {
  const { page, open } = await reader({ javaScriptEnabled: false });
  await open(server.address + ARTICLE);
  await page.click('.keep summary');
  expect(await page.isVisible('.save-button')).toBe(false);
  expect(page.context().serviceWorkers()).toEqual([]);
  await open(`${server.address}/saved/`);
  const said = await page.innerText('main');
  expect(said).toContain('Your browser keeps the pages that you visited here last');
  expect(said).toContain('Keeping pages needs JavaScript');
  expect(said).not.toContain('Remove');
});
