import { beforeAll, expect, test, vi } from 'vitest';

/** Where a site stands that is not alone under its host. */
const HOME = 'https://owner.example/site/';

let kinds: typeof import('../../src/client/worker/kinds.ts');
beforeAll(async () => {
  vi.stubGlobal('self', { registration: { scope: HOME } });
  kinds = await import('../../src/client/worker/kinds.ts');
});

test('a page has no ending in its name, and is of this site', () => {
  const pages = ['', '2026/11/rivers/', '2026/11/rivers', 'search/?q=a.b', 'topics/v1.2/'].map(
    (path) => HOME + path,
  );
  const others = [`${HOME}feed.atom`, `${HOME}2026/11/rivers/article.pdf`, 'https://owner.example/other/'];
  expect(pages.filter((address) => !kinds.isPage(address))).toEqual([]);
  expect(others.filter(kinds.isPage)).toEqual([]);
});

test('the search is not kept, nor what it loads; nor is the list of what is kept', () => {
  expect(kinds.isToKeep(`${HOME}2026/11/rivers/`)).toBe(true);
  expect(kinds.isToKeep(`${HOME}2026/search/`)).toBe(true);
  expect([`${HOME}search/`, `${HOME}saved/`].filter(kinds.isToKeep)).toEqual([]);
  expect(kinds.isFile(`${HOME}assets/Page.abc.js`)).toBe(true);
  const others = [
    `${HOME}search/data/en/pagefind.js`,
    `${HOME}addresses/lists.json`,
    'https://owner.example/a.css',
  ];
  expect(others.filter(kinds.isFile)).toEqual([]);
});

test('what has a hash in its name is known by that name, whoever names it', () => {
  expect(kinds.isHashed(`${HOME}pictures/abc-400.avif`)).toBe(true);
  expect(kinds.nameOf(`${HOME}pictures/abc-400.avif`)).toBe('abc-400.avif');
  expect(kinds.isHashed(`${HOME}2026/11/rivers/qr.svg`)).toBe(false);
  expect(kinds.nameOf(`${HOME}2026/11/rivers/qr.svg`)).toBe('/site/2026/11/rivers/qr.svg');
});
