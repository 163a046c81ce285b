import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type BuiltSite, runBuild } from '../sites.ts';
import { violations } from './axe.ts';
import { visitor } from './visit.ts';

const FLOODS = 23;

const OTHERS = {
  'pulled/index.md': articleText(
    { id: 'pulled1', title: 'By the bridge', topics: '[bridges]', published: '2025-03-01T09:00:00Z' },
    'Before it.\n\n## The ford {#ford}\n\n:pull[A zebra crossed where the water was low.]{#zebra} After it.',
  ),
  'arabic/index.md': articleText(
    { id: 'arabic1', title: 'ارتفاع منسوب المياه', language: 'ar' },
    'عاد المطر إلى القرية بعد الفيضان.',
  ),
  'korean/index.md': articleText({ id: 'korean1', title: '장마', language: 'ko' }, '장마가 강을 넘었다.'),
  'russian/index.md': articleText({ id: 'russian1', title: 'Реки', language: 'ru' }, 'Реки поднимаются.'),
  'japanese/index.md': articleText({ id: 'japan1', title: '大雨', language: 'ja' }, '東京で大雨が降った。'),
  'draft/index.md': articleText({ id: 'draft1', title: 'Quillfeather', draft: 'true' }, 'Quillfeather.'),
};

const site: BuiltSite = { content: '', out: '', cache: '' };
let content: TemporaryContent;

beforeAll(async () => {
  const floods = Array.from({ length: FLOODS }, (_, index) => {
    const [year, topic] = index < 9 ? ['2025', 'rivers'] : ['2026', 'bridges'];
    const fields = { id: `flood${index}`, title: `Flood ${index}`, topics: `[${topic}]` };
    const published = `${year}-02-${String(index + 1).padStart(2, '0')}T09:00:00Z`;
    return [`flood-${index}/index.md`, articleText({ ...fields, published }, 'The river rose.')];
  });
  const files = Object.entries({ ...Object.fromEntries(floods), ...OTHERS });
  content = await temporaryContent({
    ...Object.fromEntries(files.map(([file, text]) => [`articles/${file}`, text])),
    'topics/rivers.md': '---\nname: Rivers\ndescription: Water that runs.\n---\n',
    'topics/bridges.md': '---\nname: Bridges\ndescription: Over it.\n---\n',
    'pages/about.md': '---\ntitle: About\ndescription: What this is.\n---\n\nA river of words.\n',
  });
  const { folder } = content;
  Object.assign(site, { content: folder, out: `${folder}/built`, cache: `${folder}/.cache` });
  const { code, stderr } = await runBuild(site);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => content.remove());

const { visit } = visitor(site);

/** Waits as long as a busy machine may take. */
function eventually<Value>(look: () => Promise<Value> | Value) {
  return expect.poll(look, { timeout: 60_000 });
}

/** Opens the search; with a query as the address has it, when it is answered. */
async function open(query = '', options: BrowserContextOptions = {}) {
  const visited = await visit(`/search/${query}`, options);
  if (query) await answered(visited.page);
  return visited;
}

async function answered(page: Page): Promise<void> {
  await eventually(() => said(page)).toMatch(/result|Nothing/);
}

function said(page: Page): Promise<string> {
  return page.innerText('.found');
}

function headlines(page: Page): Promise<string[]> {
  return page.locator('.search-results .list-headline').allInnerTexts();
}

function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + decodeURIComponent(search);
}

async function ask(page: Page, words: string): Promise<void> {
  await page.fill('input[type=search]', words);
  await page.keyboard.press('Enter');
  await eventually(() => said(page)).toContain(words);
}

describe('the search', () => {
  test('fetches nothing of the index before it is used, and asks no other origin', async () => {
    const { page, troubles } = await open();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    await page.focus('input[type=search]');
    await page.waitForLoadState('networkidle');
    expect(fetched.filter((path) => path.startsWith('/search/data'))).toEqual([]);
    await page.keyboard.type('zebra');
    // Typing fetches what the answer will need, and nothing of any article yet.
    await eventually(() => fetched.some((path) => path.endsWith('.pf_index'))).toBe(true);
    expect(fetched.filter((path) => path.endsWith('.pf_fragment'))).toEqual([]);
    await page.keyboard.press('Enter');
    await answered(page);
    expect(fetched.filter((path) => path.endsWith('.pf_fragment')).length).toBe(1);
    expect(troubles).toEqual([]);
  });

  test('finds words by keyboard alone, and Tab leads to the results and to the section', async () => {
    const { page } = await open();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('input[type=search]'))) break;
    }
    await page.keyboard.type('zebras');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await said(page)).toBe('1 result for “zebras”');
    expect(await page.locator('.found[role=status]').innerText()).toBe('1 result for “zebras”');
    const reached: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName ?? '',
        ),
      );
    }
    const address = '/2025/03/pulled/';
    expect(reached).toEqual(['BUTTON', 'SELECT', 'SELECT', address, `${address}#ford`]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}#ford`);
  });

  test('shows where the words stand, once for those of a pull-quote, with the day', async () => {
    const { page } = await open('?q=zebra');
    expect(await page.locator('.excerpt mark').allInnerTexts()).toEqual(['zebra']);
    expect(await page.innerText('.excerpt')).toContain('A zebra crossed where the water was low. After it.');
    expect(await page.innerText('.search-results time')).toBe('1 March 2025');
  });

  test('shows ten results, and more when asked, with the focus on the first of them', async () => {
    const { page } = await open('?q=river');
    expect(await said(page)).toBe(`${FLOODS + 1} results for “river”`);
    expect((await headlines(page)).length).toBe(10);
    await page.click('text=Show more results');
    await eventually(async () => (await headlines(page)).length).toBe(20);
    const all = await headlines(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[10]);
    await page.click('text=Show more results');
    await eventually(async () => (await headlines(page)).length).toBe(FLOODS + 1);
    expect(await page.isVisible('text=Show more results')).toBe(false);
    expect(new Set(await headlines(page)).size).toBe(FLOODS + 1);
  });

  test('narrows by topic and year, says how many each leaves, and says so in the address', async () => {
    const { page } = await open('?q=river');
    const options = (name: string) => page.locator(`select[name=${name}] option`).allInnerTexts();
    expect(await options('topic')).toEqual(['All topics', 'Bridges (14)', 'Rivers (9)']);
    expect(await options('year')).toEqual(['All years', '2026 (14)', '2025 (9)']);
    await page.selectOption('[name=topic]', 'rivers');
    await eventually(() => said(page)).toBe('9 results for “river”');
    expect(pathOf(page)).toBe('/search/?q=river&topic=rivers');
    expect(await options('topic')).toEqual(['All topics', 'Bridges (14)', 'Rivers (9)']);
    expect(await options('year')).toEqual(['All years', '2026 (0)', '2025 (9)']);
    expect(await page.locator('[name=year] option[value="2026"]').isDisabled()).toBe(true);
    await page.selectOption('[name=year]', '2025');
    await eventually(() => pathOf(page)).toBe('/search/?q=river&topic=rivers&year=2025');
  });

  test('is shared by its address, and Back leads through what was asked', async () => {
    const { page } = await open('?q=river&topic=rivers');
    expect(await page.inputValue('input[type=search]')).toBe('river');
    expect(await said(page)).toBe('9 results for “river”');
    expect(await page.title()).toBe('river – Search – Galley');
    await ask(page, 'zebra');
    expect(pathOf(page)).toBe('/search/?q=zebra&topic=rivers');
    await page.goBack();
    await eventually(() => said(page)).toBe('9 results for “river”');
    expect(await page.inputValue('[name=topic]')).toBe('rivers');
    await page.click('.list-headline a');
    await page.waitForURL('**/2025/**');
    await page.goBack();
    await eventually(() => said(page)).toBe('9 results for “river”');
    expect(await page.inputValue('input[type=search]')).toBe('river');
  });

  test('says when nothing is found, and offers all topics and years', async () => {
    const { page } = await open('?q=zebra&topic=rivers');
    expect(await said(page)).toBe('Nothing was found for “zebra” with this topic and year.');
    await page.click('text=Search all topics and years');
    await eventually(() => said(page)).toBe('1 result for “zebra”');
    expect(pathOf(page)).toBe('/search/?q=zebra');
    await ask(page, 'quillfeather');
    expect(await said(page)).toBe('Nothing was found for “quillfeather”.');
    expect(await page.isVisible('text=Search all topics and years')).toBe(false);
  });

  test('takes no other word for one that is not there, and wants each of several', async () => {
    const { page } = await open('?q=riverside');
    expect(await said(page)).toBe('Nothing was found for “riverside”.');
    await ask(page, 'zebra dromedary');
    expect(await said(page)).toBe('Nothing was found for “zebra dromedary”.');
    await ask(page, 'zebra & water');
    expect(await headlines(page)).toEqual(['By the bridge']);
    await ask(page, '"water was low"');
    expect(await headlines(page)).toEqual(['By the bridge']);
    await ask(page, 'zeb');
    expect(await headlines(page)).toEqual(['By the bridge']);
  });

  test.each([
    ['Arabic, without its article', 'مطر', 'ارتفاع منسوب المياه', 'ar', 'rtl'],
    ['Korean, without its particle', '강', '장마', 'ko', 'ltr'],
    ['Russian, in another form', 'река', 'Реки', 'ru', 'ltr'],
    ['Japanese, without spaces', '東京', '大雨', 'ja', 'ltr'],
  ])('finds a word in %s', async (_, word, headline, language, direction) => {
    const { page } = await open(`?q=${word}`);
    expect(await headlines(page)).toEqual([headline]);
    const heading = page.locator('.search-results .list-headline');
    expect(await heading.getAttribute('lang')).toBe(language);
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe(direction);
  });

  test('takes what is asked for words, not for markup', async () => {
    const { page, troubles } = await open('?q=%3Cimg%20src=x%20onerror=alert(1)%3E$%26');
    expect(await said(page)).toContain('“<img src=x onerror=alert(1)>$&”');
    expect(await page.locator('main img').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('says when it cannot be reached, and tries again', async () => {
    const { page } = await open();
    await page.route('**/search/data/**', (route) => route.abort());
    await page.fill('input[type=search]', 'zebra');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.failed').isVisible()).toBe(true);
    expect(await page.getByRole('alert').innerText()).toContain('The search did not work');
    await page.unroute('**/search/data/**');
    await page.click('text=Try again');
    await answered(page);
    expect(await headlines(page)).toEqual(['By the bridge']);
  });

  test('says without scripts that it needs them, and shows other ways', async () => {
    const { page } = await visit('/search/?q=river', { javaScriptEnabled: false });
    expect(await page.isVisible('form')).toBe(false);
    expect(await page.innerText('main')).toContain('Searching needs JavaScript');
    await page.click('main >> text=Rivers');
    await page.waitForURL('**/topics/rivers/');
  });

  test.each([
    {},
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { viewport: { width: 320, height: 700 } },
  ] as const)(
    'has nothing for axe to find when it has answered, and no sideways scrolling (%o)',
    async (options) => {
      for (const query of ['?q=river', '?q=dromedary&year=2025', '?q=مطر']) {
        const { page } = await open(query, options);
        expect(await violations(page), query).toEqual([]);
        const isWider = await page.evaluate(
          () => document.body.scrollWidth > document.documentElement.clientWidth,
        );
        expect(isWider, query).toBe(false);
      }
    },
  );
});
