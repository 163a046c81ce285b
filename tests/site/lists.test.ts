import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { writeManyArticles } from '../fixtures/many-articles.ts';
import { type BuiltSite, builtFile, fixtureSite, manySite, runBuild } from '../sites.ts';

function open(site: BuiltSite, address: string): Document {
  return parseHTML(readFileSync(builtFile(site, `${address}index.html`), 'utf8')).document;
}

function headlines(document: Document): string[] {
  return [...document.querySelectorAll('.list-headline')].map(({ textContent }) => textContent?.trim() ?? '');
}

function linksOf(document: Document, selector: string): (string | null)[] {
  return [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));
}

/** The digest of every page, by its address. */
function digests(folder: string): Map<string, string> {
  const digestOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
  return new Map(
    globSync('**/index.html', { cwd: folder }).map((file) => [
      `/${file.slice(0, -'index.html'.length)}`,
      digestOf(file),
    ]),
  );
}

describe('a list of eighty articles', () => {
  const newest = open(manySite, '/people/one-writer/');

  test('is told in pages of thirty, one step from each other', () => {
    const month = open(manySite, '/2026/11/');
    expect(headlines(month).length).toBe(30);
    const [older = '', oldest] = linksOf(month, '.paging');
    const [address = '', anchor = ''] = older?.split('#') ?? [];
    expect([address, oldest]).toEqual(['/2026/11/page/2/', '/2026/11/page/1/']);
    const second = open(manySite, address);
    const next = second.getElementById(anchor)?.querySelector('.list-headline a')?.getAttribute('href') ?? '';
    const beside = linksOf(second, '.list-headline');
    expect(linksOf(month, '.list-headline')).toEqual(
      expect.arrayContaining(beside.slice(0, beside.indexOf(next))),
    );
    expect(linksOf(month, '.list-headline')).not.toContain(next);
    expect(linksOf(second, '.paging')).toEqual(['/2026/11/', '/2026/11/page/1/']);
    expect(linksOf(open(manySite, '/2026/11/page/1/'), '.paging')).toEqual(['/2026/11/', '/2026/11/page/2/']);
    const link = (rel: string) => second.querySelector(`link[rel="${rel}"]`)?.getAttribute('href');
    expect([link('prev'), link('next')]).toEqual(['/2026/11/', '/2026/11/page/1/']);
    expect(month.querySelector('link[rel="next"]')?.getAttribute('href')).toBe('/2026/11/page/2/');
    expect(link('canonical')).toBe(`https://galley.example${address}`);
    expect(second.title).toBe('November 2026, page 2 – Galley');
  });

  test('has every article once on the page of its month, or on one that leads on from there', () => {
    const all = globSync('2026/[0-9][0-9]/*/embed/index.html', { cwd: manySite.out }).map(
      (file) => `/${path.dirname(path.dirname(file))}/`,
    );
    const listed = globSync('2026/[0-9][0-9]/{,page/*/}index.html', { cwd: manySite.out }).flatMap((file) =>
      linksOf(open(manySite, `/${path.dirname(file)}/`), '.list-headline'),
    );
    expect(all.length).toBe(80);
    expect(new Set(listed)).toEqual(new Set(all));
  });

  test('says where it belongs, to readers and to machines', () => {
    expect(linksOf(open(manySite, '/2026/11/page/1/'), '.trail')).toEqual([
      '/archive/',
      '/2026/',
      '/2026/11/',
    ]);
    const data = JSON.parse(
      open(manySite, '/topics/rivers/').querySelector('script[type="application/ld+json"]')?.textContent ??
        '',
    );
    expect(
      data.breadcrumb.itemListElement.map(({ item, name }: Record<string, string>) => [item, name]),
    ).toEqual([
      ['https://galley.example/', 'Galley'],
      ['https://galley.example/topics/', 'Topics'],
      [undefined, 'Rivers'],
    ]);
    expect(data.mainEntity.itemListElement.map(({ url }: { url: string }) => url)).toEqual(
      linksOf(open(manySite, '/topics/rivers/'), '.list-headline').map(
        (href) => `https://galley.example${href}`,
      ),
    );
    expect(newest.querySelector('meta[property="og:type"]')?.getAttribute('content')).toBe('profile');
  });

  test('is counted by the archive and by its year', () => {
    const words = (address: string) =>
      open(manySite, address).querySelector('main')?.textContent?.replace(/\s+/g, ' ');
    expect(words('/archive/')).toMatch(/2026 ?80 articles/);
    expect(words('/2026/')).toMatch(/2026 ?80 articles/);
    expect(linksOf(open(manySite, '/2026/'), '.months .list-headline')).toEqual(
      linksOf(open(manySite, '/archive/'), '.months ul'),
    );
  });
});

test('the front page has the newest article at its head, then by day what follows, thirty in all, and leads on', () => {
  const front = open(manySite, '/');
  const days = [...front.querySelectorAll('.day time')].map((time) => time.getAttribute('datetime') ?? '');
  expect(days.length).toBeGreaterThan(3);
  expect(days).toEqual([...new Set(days)].sort().reverse());
  expect(linksOf(front, '.headline').length + headlines(front).length).toBe(30);
  expect(linksOf(front, '.paging')).toEqual(['/2026/11/', '/archive/']);
  expect(linksOf(open(fixtureSite, '/'), '.paging')).toEqual([]);
});

test('an article ends with others near it, and one that has none with nothing', () => {
  const [last] = linksOf(open(manySite, '/topics/rivers/'), '.list-headline');
  const related = open(manySite, last ?? '').querySelector('.related');
  expect(related?.closest('article')).toBeNull();
  expect(related?.querySelectorAll('li').length).toBe(4);
  expect(open(fixtureSite, '/2026/11/plain-words/').querySelector('.related')).toBeNull();
});

test('nothing that is held back or a draft is in any list, or counted', () => {
  const files = globSync(
    '{addresses/*.json,archive/index.html,2026/**/index.html,2027/**/*,topics/**/index.html}',
    { cwd: fixtureSite.out },
  );
  const naming = files.filter((file) =>
    /quillfeather|held-back|unfinished/.test(readFileSync(builtFile(fixtureSite, file), 'utf8')),
  );
  expect(naming).toEqual([]);
  expect(
    open(fixtureSite, '/archive/').querySelector('.months')?.textContent?.replace(/\s+/g, ' ').trim(),
  ).toBe('20264 articlesNovember 4 articles');
});

test('publishing an article changes the first page of its lists, and no numbered page', async () => {
  const content = '.cache/tests/growing-content';
  const site = { content, out: '.cache/tests/growing', cache: '.cache/tests/growing-cache' };
  await writeManyArticles(content, 40);
  const folders = await readdir(`${content}/articles`);
  const newest = folders.find((name) => name.endsWith('-40')) ?? '';
  await rm('.cache/tests/put-by', { recursive: true, force: true });
  await rename(`${content}/articles/${newest}`, '.cache/tests/put-by');
  expect(await runBuild(site)).toMatchObject({ code: 0 });
  const before = digests(site.out);
  await rename('.cache/tests/put-by', `${content}/articles/${newest}`);
  expect(await runBuild(site)).toMatchObject({ code: 0 });
  const after = digests(site.out);
  const changed = [...before.keys()].filter((address) => before.get(address) !== after.get(address));
  expect([...before.keys()].some((address) => address.includes('/page/'))).toBe(true);
  expect(changed.filter((address) => address.includes('/page/'))).toEqual([]);
  const lists = changed.filter((address) => !/^\/\d{4}\/\d\d\/.+/.test(address));
  expect(
    lists.filter(
      (address) =>
        !/^\/(?:|archive\/|2026\/(?:11\/)?|topics\/(?:[a-z]+\/)?|people\/(?:[a-z-]+\/)?)$/.test(address),
    ),
  ).toEqual([]);
  // The front page, the archive, year and month, both indexes, a person, and one or two topics.
  expect(lists.length).toBeLessThanOrEqual(9);
  // Articles that are its neighbours.
  expect(changed.length - lists.length).toBeLessThanOrEqual(12);
});
