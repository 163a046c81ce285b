import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUDGETS } from '../bench/budgets.ts';
import { measurePage, weighAgainstBudgets } from '../bench/measure-page.ts';
import { NAMES, writeLargeSite } from '../fixtures/large-site.ts';
import { runNode } from '../run-node.ts';
import { type BuiltSite, builtFile, NOW } from '../sites.ts';
import { visitor } from './visit.ts';

/** A site in which every list is long. Without cards, which take the longest and are no part of this. */
const site: BuiltSite = {
  content: '.cache/tests/large-content',
  out: '.cache/tests/large',
  cache: '.cache/tests/large-cache',
};

beforeAll(async () => {
  await writeLargeSite(site.content);
  const { content, out, cache } = site;
  const told = ['--content', content, '--out', out, '--cache', cache, '--now', NOW];
  const { code, stderr } = await runNode(['src/desk/build.ts', ...told], { GALLEY_ROUTES: 'no-cards' });
  if (code !== 0) throw new Error(stderr);
});

function open(file: string): Document {
  return parseHTML(readFileSync(builtFile(site, file), 'utf8')).document;
}

const PAGES = [
  'index.html',
  'archive/index.html',
  ...['2026/', '2026/11/', '1994/', 'saved/', 'feeds/', 'search/'].map((path) => `${path}index.html`),
  ...['topics/', 'topics/page/5/', 'topics/t0/', 'topics/t0/page/3/'].map((path) => `${path}index.html`),
  ...['people/', 'people/page/8/', 'people/p0/', 'people/p0/page/3/'].map((path) => `${path}index.html`),
  ...['corrections/', 'corrections/2026/', 'corrections/2026/page/1/'].map((path) => `${path}index.html`),
];

describe('of a thousand articles, and hundreds of topics and people', () => {
  test.each(PAGES)(
    '%s comes with the first packets, and lists no more than somebody looks through',
    (file) => {
      const { firstPaint } = weighAgainstBudgets(measurePage(site.out, file));
      expect(firstPaint).toBeLessThanOrEqual(BUDGETS.firstPaint);
      // The archive has a line for each month.
      const most = file.startsWith('archive/') ? 500 : 170;
      expect(open(file).querySelectorAll('main :is(li, option)').length).toBeLessThanOrEqual(most);
    },
  );

  test.each(['topics', 'people'])('%s are all listed, once, on pages that lead on to each other', (kind) => {
    const found: (string | null)[] = [];
    let next: string | null | undefined = `/${kind}/`;
    for (let pages = 0; next && pages < 20; pages += 1) {
      const page = open(`${next}index.html`);
      const links = [...page.querySelectorAll('.list-headline a')];
      found.push(...links.map((link) => link.getAttribute('href')));
      for (const letter of page.querySelectorAll('.letters a')) {
        const [path = '', anchor = ''] = letter.getAttribute('href')?.split('#') ?? [];
        const named = open(`${path}index.html`).getElementById(anchor)?.querySelector('a')?.textContent;
        expect(named?.trim().startsWith(letter.textContent.trim())).toBe(true);
      }
      next = page.querySelector('.paging a[rel=next]')?.getAttribute('href');
    }
    expect(found).toHaveLength(NAMES);
    expect(new Set(found).size).toBe(NAMES);
  });

  test('corrections of a year are all told, on pages of thirty', () => {
    const pages = Array.from({ length: 9 }, (_, index) => `corrections/2026/page/${index + 1}/index.html`);
    const told = ['corrections/2026/index.html', ...pages].map((file) =>
      [...open(file).querySelectorAll('.rows .standfirst')].map(({ textContent }) => textContent),
    );
    expect(told.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 30));
    expect(new Set(told.flat()).size).toBe(300);
  });
});

const { visit } = visitor(site);

describe('a query fetches as much, however much was published:', () => {
  test.each([
    ['of a word that every article has', '?q=zebra', '8 of the parts'],
    ['of a word that one has', '?q=quagga17', '8 of the parts'],
    ['of a word that none has', '?q=dromedary', '8 of the parts'],
    ['of a phrase', '?q=%22the+word+zebra%22', '8 of the parts'],
    ['with a topic', '?q=zebra&topic=t0', '8 of the parts'],
    ['with a year', '?q=zebra&year=2003', 'one or two'],
  ])('%s', async (_, query, reach) => {
    const { page } = await visit('/404.html');
    const parts = new Set<string>();
    let [files, bytes] = [0, 0];
    page.on('requestfinished', async (request) => {
      const [, part = ''] = /search\/data\/([^/]+)\//.exec(request.url()) ?? [];
      if (!part) return;
      parts.add(part);
      files += 1;
      bytes += (await request.sizes()).responseBodySize;
    });
    await page.goto(new URL(`/search/${query}`, page.url()).href);
    await expect.poll(() => page.innerText('.found'), { timeout: 60_000 }).toMatch(/result|Nothing/);
    await page.waitForLoadState('networkidle');
    parts.delete('years');
    // The program comes with the pages of text.
    parts.delete('en-pages');
    if (reach === 'one or two') expect(parts.size).toBeLessThanOrEqual(2);
    else expect(parts.size).toBe(7);
    // Of each part an entry, its words and two filters; what is shown of ten results; the program.
    expect(files).toBeLessThanOrEqual(70);
    expect(bytes).toBeLessThan(500_000);
  });
});
