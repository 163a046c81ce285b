import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { visitors } from './kinds-of-page.ts';

const visit = visitors();
const ARTICLE = '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/';

test.each([
  ['a letter that is wrong', '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-amr/'],
  ['an end that is cut off', '/2026/11/ukraine-war-fortifies'],
  ['another month', '/2025/01/ukraine-war-fortifies-north-koreas-urge-to-arm/'],
  ['no date', '/ukraine-war-fortifies-north-koreas-urge-to-arm/'],
  ['something pasted along', `${ARTICLE.slice(0, -1)}).`],
  ['a depth that is not there', `${ARTICLE}quote/no-such-quote/`],
])('an address with %s is answered with the likely page', async (_, path) => {
  const { page, status } = await visit.real.visit(path);
  expect(status).toBe(404);
  await page.waitForSelector('#nearest a');
  expect(await page.innerText('#nearest')).toBe(
    'Did you mean this page?\n\nUkraine war fortifies North Korea’s urge to arm',
  );
  expect(await page.inputValue('.find input')).toContain('ukraine war fortifies');
  expect(await violations(page)).toEqual([]);
  await page.click('#nearest a');
  await page.waitForSelector('article h1');
  expect(new URL(page.url()).pathname).toBe(ARTICLE);
});

test('only as much is fetched as the address needs, and all of it is there', async () => {
  const { page, troubles } = await visit.many.visit('/2026/11/no-such-thing-at-all/');
  await page.waitForSelector('#nearest a');
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.reload();
  await page.waitForSelector('#nearest a');
  expect(fetched.filter((path) => path.startsWith('/addresses/'))).toEqual([
    '/addresses/lists.json',
    '/addresses/2026-11.json',
    '/addresses/n.json',
  ]);
  expect(await page.innerText('#nearest a')).toBe('November 2026');
  // The page itself is one.
  expect(troubles.filter((trouble) => !trouble.includes('404 (Not Found)'))).toEqual([]);
});

test('of an address like none, nothing is said', async () => {
  const { page } = await visit.real.visit('/wp-login.php');
  await page.waitForLoadState('networkidle');
  expect(await page.innerText('#nearest')).toBe('');
});

test('without scripts there is advice, a search, and the latest', async () => {
  const { page } = await visit.real.visit('/2026/11/ukraine-war/', { javaScriptEnabled: false });
  expect(await page.innerText('#nearest')).toBe('');
  expect(await page.innerText('main')).toContain('It may be mistyped');
  expect(await page.getAttribute('.find', 'action')).toBe('/search/');
  expect(await page.getAttribute('.find input', 'name')).toBe('q');
  expect(await page.getAttribute('.rows a', 'href')).toBe(ARTICLE);
});
