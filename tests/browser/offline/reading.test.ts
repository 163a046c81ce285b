import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, serveFolder } from '../../../src/desk/serve-folder.ts';
import { fixtureSite } from '../../sites.ts';
import { violations } from '../axe.ts';
import { readers, readStores } from './reader.ts';

const reader = readers();
const ARTICLE = '/2026/11/every-part/';
const NOTE = 'main > .note';

let server: Running;
beforeAll(async () => {
  server = await serveFolder(fixtureSite.out, 0);
});
afterAll(() => server.stop());

describe('an article that was opened once', () => {
  test('is there again without a network, whole, and says since when', async () => {
    const { page, visit, setOffline, troubles } = await reader();
    await visit(server.address + ARTICLE);
    expect(await page.locator(NOTE).count()).toBe(0);
    await setOffline(true);
    await page.reload();
    expect(await page.innerText('h1')).toContain('Rivers rise');
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
    expect(await page.innerText(NOTE)).toMatch(
      new RegExp(`^This copy was saved on ${day} at \\d\\d:\\d\\d\\. The site did not answer\\.$`),
    );
    expect(await page.getAttribute(NOTE, 'role')).toBe('status');
    // Its sheet, its typefaces and its lead picture.
    expect(await page.evaluate(() => getComputedStyle(document.body).containerName)).toBe('page');
    expect(
      await page.evaluate(async () => (await document.fonts.load('700 1em "Galley Serif"')).length),
    ).toBe(1);
    const lead = page.locator('.lead img').first();
    await expect.poll(() => lead.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).not.toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('is so when the server is gone, too, and with what is asked of it in its address', async () => {
    const own = await serveFolder(fixtureSite.out, 0);
    const { page, visit, open } = await reader();
    await visit(own.address + ARTICLE);
    await own.stop();
    expect(await open(`${own.address}${ARTICLE}?from=mail#gauges`)).toBe(200);
    expect(await page.innerText(NOTE)).toContain('This copy was saved on');
    // Without its slash, as people type it.
    expect(await open(own.address + ARTICLE.slice(0, -1))).toBe(200);
    expect(page.url()).toBe(own.address + ARTICLE);
  });

  test('says it in its own language', async () => {
    const { page, visit, setOffline } = await reader();
    await visit(`${server.address}/2026/11/arabic-news/`);
    await setOffline(true);
    await page.reload();
    expect(await page.innerText(NOTE)).toMatch(/^حُفظت هذه النسخة في .*\d\d\d\d.*\. الموقع لا يستجيب\.$/);
  });

  test('does not say so on paper, nor once there is a network again', async () => {
    const { page, visit, setOffline } = await reader();
    await visit(server.address + ARTICLE);
    await setOffline(true);
    await page.reload();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(NOTE).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator(NOTE).isVisible()).toBe(true);
    await setOffline(false);
    await page.reload();
    expect(await page.locator(NOTE).count()).toBe(0);
  });
});

/**
 * A page that was never visited, of a site that has ended since another was. An emulated network would not do: Chromium then says
 * at odd moments that it is there again.
 */
async function withoutServer() {
  const own = await serveFolder(fixtureSite.out, 0);
  const { page, visit, open } = await reader();
  await visit(own.address + ARTICLE);
  await own.stop();
  const instead = `${own.address}/2026/11/plain-words/`;
  expect(await open(instead)).toBe(503);
  await page.waitForSelector('.shelf:not([hidden])');
  return { page, instead };
}

describe('without a network', () => {
  test('a page that was not visited is stood for by one that lists what can be read', async () => {
    const { page, instead } = await withoutServer();
    expect(await page.innerText('h1')).toBe('This page cannot be reached');
    expect(await page.title()).toBe('This page cannot be reached');
    expect(await page.locator('.shelf section:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Rivers rise'),
    ]);
    expect(await violations(page)).toEqual([]);
    await page.click('.shelf a');
    await page.waitForURL((url) => url.href !== instead);
    expect(await page.innerText(NOTE)).toContain('This copy was saved on');
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
  });

  test('it is tried again when there is a network, unless the reader has gone on', async () => {
    const { page, instead } = await withoutServer();
    const reloaded = page.waitForEvent('load');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await reloaded;
    expect(page.url()).toBe(instead);
    await page.waitForSelector('.shelf:not([hidden])');
    await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('.shelf a')?.click();
      dispatchEvent(new Event('online'));
    });
    await page.waitForURL((url) => url.pathname === ARTICLE);
  });

  test('the list of saved pages is there under its own address', async () => {
    const { page, visit, open, setOffline } = await reader();
    await visit(server.address + ARTICLE);
    await setOffline(true);
    expect(await open(`${server.address}/saved/`)).toBe(200);
    expect(await page.innerText('h1')).toBe('Saved pages');
  });

  test.each(['/feed.atom', `${ARTICLE}article.epub`, '/a/none.json'])(
    '%s is left to the browser',
    async (path) => {
      const { visit, open, setOffline } = await reader();
      await visit(server.address + ARTICLE);
      await setOffline(true);
      await expect(open(server.address + path)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    },
  );
});

test('nothing is stored but what was visited, what that loaded, and the page that lists it', async () => {
  const { page, visit, open } = await reader();
  await visit(server.address + ARTICLE);
  await open(`${server.address}/search/?q=river`);
  await page.waitForSelector('.search-results h2');
  await open(`${server.address}/nothing-here/`);
  await visit(`${server.address}/`);
  const { pages, shell, files = [] } = await readStores(page);
  expect(pages?.sort()).toEqual(['/', ARTICLE]);
  expect(shell).toEqual(['/saved/']);
  expect(files.filter((path) => !/^\/(?:assets|pictures)\/|\/qr\.svg$/.test(path))).toEqual([]);
  expect(files.filter((path) => /pagefind|addresses/.test(path))).toEqual([]);
});

test('the policy allows no other worker, and no other text as a script', async () => {
  const { page, visit } = await reader();
  await visit(server.address + ARTICLE);
  const refused = await page.evaluate(async () => {
    const types = (
      globalThis as unknown as { trustedTypes: { createPolicy: (...given: unknown[]) => unknown } }
    ).trustedTypes;
    const tried = [
      () => types.createPolicy('other', {}),
      () => types.createPolicy('galley', {}),
      () => navigator.serviceWorker.register('/assets/x.js'),
      () => new Worker('data:text/javascript,0'),
      () => {
        document.body.innerHTML = '<p>';
      },
    ];
    const results = tried.map(async (run) => {
      try {
        await run();
        return 'allowed';
      } catch {
        return 'refused';
      }
    });
    return Promise.all(results);
  });
  expect(refused).toEqual(Array(5).fill('refused'));
});
