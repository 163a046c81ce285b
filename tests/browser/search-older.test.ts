import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type BuiltSite, runBuild } from '../sites.ts';
import { violations } from './axe.ts';
import { visitor } from './visit.ts';

/** Each has a part of its own: an archive of more parts than a query is asked of, the newest first. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ru', 'sv', 'tr'];

const site: BuiltSite = { content: '', out: '', cache: '' };
let content: TemporaryContent;

beforeAll(async () => {
  const articles = LANGUAGES.map((language, index) => {
    const published = `${2026 - index}-02-03T09:00:00Z`;
    const fields = { id: `story${index}`, title: `Zebra ${index}`, language, published, topics: '[rivers]' };
    return [`articles/story-${index}/index.md`, articleText(fields, 'A zebra crossed.')];
  });
  content = await temporaryContent({
    ...Object.fromEntries(articles),
    'topics/rivers.md': '---\nname: Rivers\ndescription: Water that runs.\n---\n',
    'pages/about.md': '---\ntitle: About\ndescription: What this is.\n---\n\nWords.\n',
  });
  const { folder } = content;
  Object.assign(site, { content: folder, out: `${folder}/built`, cache: `${folder}/.cache` });
  const { code, stderr } = await runBuild(site);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => content.remove());

const { visit } = visitor(site);

function eventually<Value>(look: () => Promise<Value> | Value) {
  return expect.poll(look, { timeout: 60_000 });
}

/** Opens the search with a query, and gathers the names of the parts that are fetched. */
async function open(query: string) {
  const visited = await visit('/search/');
  const fetched = new Set<string>();
  visited.page.on('request', (request) => {
    const [, part] = /search\/data\/([^/]+)\//.exec(request.url()) ?? [];
    if (part) fetched.add(part);
  });
  await visited.page.goto(new URL(`/search/${query}`, visited.page.url()).href);
  await eventually(() => visited.page.innerText('.found')).toMatch(/result|Nothing/);
  return { ...visited, fetched };
}

function headlines(page: Page): Promise<string[]> {
  return page.locator('.search-results .list-headline').allInnerTexts();
}

const zebras = (...numbers: number[]) => numbers.map((number) => `Zebra ${number}`);

describe('in an archive of many parts, the search', () => {
  test('asks the newest alone, says how far back, and goes on when the reader wants it', async () => {
    const { page, fetched, troubles } = await open('?q=zebra');
    expect(fetched.size).toBe(8);
    expect((await headlines(page)).sort()).toEqual(zebras(0, 1, 2, 3, 4, 5, 6));
    expect(await page.innerText('.older p')).toBe('Searched back to 3 February 2020.');
    const before = await headlines(page);
    await page.click('text=Search older articles');
    await eventually(() => headlines(page)).toHaveLength(10);
    expect((await headlines(page)).slice(0, 7)).toEqual(before);
    expect(await page.innerText('.found')).toBe('10 results for “zebra”');
    expect(fetched.size).toBe(11);
    expect(await page.isVisible('.older')).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Zebra [789]$/);
    expect(troubles).toEqual([]);
  });

  test('counts what topics and years leave once it has searched everything', async () => {
    const { page } = await open('?q=zebra');
    expect(await page.locator('select[name=year] option:disabled').count()).toBe(0);
    expect(await page.locator('select[name=year]').innerText()).not.toContain('(');
    await page.click('text=Search older articles');
    await eventually(() => page.locator('select[name=year]').innerText()).toContain('2018 (1)');
  });

  test('asks for a year those that have something of it, of which a list is fetched', async () => {
    const { page, fetched } = await open('?q=zebra&year=2018');
    expect(await headlines(page)).toEqual(zebras(8));
    expect([...fetched].sort()).toEqual(['sv-1', 'years']);
    expect(await page.isVisible('.older')).toBe(false);
  });

  test('says that it found nothing so far, and shows as much as before when the reader comes back', async () => {
    const { page } = await open('?q=dromedary');
    expect(await page.innerText('.found')).toBe('Nothing was found for “dromedary”.');
    expect(await page.isVisible('text=Search older articles')).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.fill('input[type=search]', 'zebra');
    await page.keyboard.press('Enter');
    await eventually(() => page.innerText('.found')).toBe('7 results for “zebra”');
    await page.click('text=Search older articles');
    await eventually(() => headlines(page)).toHaveLength(10);
    await page.click('text=Zebra 3');
    await page.waitForURL('**/story-3/');
    await page.goBack();
    await eventually(() => headlines(page)).toHaveLength(10);
  });
});
