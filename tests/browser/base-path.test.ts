import { expect, test } from 'vitest';
import { pressSite } from '../sites.ts';
import { visitor } from './visit.ts';

const { visit, stay } = visitor(pressSite);
const BASE = '/some/press/';
const ARTICLE = `${BASE}2026/11/every-part/`;

test.each([
  ['', 200],
  ['2026/11/every-part/', 200],
  ['2026/11/every-part/embed/', 200],
  ['2026/11/arabic-news/', 200],
  ['topics/rivers/', 200],
  ['a-page/', 200],
  ['feeds/', 200],
  ['search/?q=river', 200],
  ['2026/11/evry-part/', 404],
])('below a path, %s opens without any trouble', async (path, wanted) => {
  const { page, status, troubles } = await visit(BASE + path);
  expect(status).toBe(wanted);
  await page.evaluate(() => globalThis.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  expect(troubles.filter((trouble) => !trouble.includes('404 (Not Found)'))).toEqual([]);
  const elsewhere = await page.evaluate(
    (base) =>
      [...document.querySelectorAll('[href], [src], [action]')]
        .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action') ?? '')
        .filter((address) => address.startsWith('/') && !address.startsWith(base)),
    BASE,
  );
  expect(elsewhere).toEqual([]);
});

test('the root of the server leads to the front page, from which all else is reached', async () => {
  const { page, status } = await visit('/');
  expect([status, new URL(page.url()).pathname]).toEqual([200, BASE]);
  await page.click('.front-lead h2 a');
  await page.waitForSelector('#headline');
  expect(new URL(page.url()).pathname).toMatch(/^\/some\/press\/2026\//);
  await page.click('.masthead .name');
  await page.waitForSelector('.front-lead');
  expect(new URL(page.url()).pathname).toBe(BASE);
});

test('a search finds what is there, and leads to it', async () => {
  const { page, troubles } = await visit(`${BASE}search/`);
  await page.fill('.search-form input', 'gauges');
  await page.press('.search-form input', 'Enter');
  await page.waitForSelector('.search-results .rows a');
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${BASE}search/?q=gauges`);
  const addresses = await page
    .locator('.search-results .rows a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
  expect(troubles).toEqual([]);
  await page.click('.search-results .rows h2 a');
  await page.waitForSelector('#headline');
  expect(new URL(page.url()).pathname).toMatch(/^\/some\/press\/2026\//);
});

test('an address that is mistyped is answered with the likely page', async () => {
  const { page } = await visit(`${BASE}2026/11/evry-part/`);
  await page.click('#nearest a');
  await page.waitForSelector('#headline');
  expect(new URL(page.url()).pathname).toBe(ARTICLE);
});

test.each([
  ['a short address', 'a/every1/', ARTICLE],
  ['a former address', '2026/11/very-plain-words/', `${BASE}2026/11/plain-words/`],
  ['a passage', '2026/11/every-part/quote/meadow/', ARTICLE],
  ['an address without its slash', '2026/11/every-part', ARTICLE],
  ['the path without its slash', '../press', BASE],
])('%s leads on', async (_, path, to) => {
  const { page } = await visit(new URL(path, `https://pages.example${BASE}`).pathname);
  await page.waitForURL((url) => url.pathname === to);
});

test('what has moved leads on by its page as well, where a server cannot', async () => {
  const { page } = await stay(`${BASE}a/every1/`);
  await page.waitForURL((url) => url.pathname === ARTICLE);
});

test('what is copied is the address as it is published', async () => {
  const { page } = await visit(ARTICLE, { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.click('.article-head .share summary');
  await page.click('.article-head .share-copy');
  await expect.poll(copied).toBe('https://pages.example/some/press/2026/11/every-part/');
  await page.locator('.share-link[href$="/quote/meadow/"]').first().press('Enter');
  await expect.poll(copied).toBe('https://pages.example/some/press/2026/11/every-part/quote/meadow/');
  await page.locator('h2 + .share-link').first().press('Enter');
  await expect
    .poll(copied)
    .toMatch(/^https:\/\/pages\.example\/some\/press\/2026\/11\/every-part\/section\//);
});
