import { describe, expect, test } from 'vitest';
import { recentNews, writeNewsSitemap } from '../../src/editions/sitemaps/news-sitemap.ts';
import { sitemapFilesOf } from '../../src/editions/sitemaps/sitemap-files.ts';
import { writeSitemap, writeSitemapIndex } from '../../src/editions/sitemaps/write-sitemap.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';

const HOST = 'https://galley.example';
const RIVERS = { id: 'rivers', name: 'Rivers', description: '' };
const EMPTY = { id: 'empty', name: 'Empty', description: '' };
const WRITER = { id: 'one-writer', name: 'One Writer', kind: 'person' } as const;

const article = (slug: string, published: string, changes = {}) =>
  exampleArticle({
    slug,
    permalink: `/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}/`,
    published,
    ...changes,
  });

describe('sitemaps', () => {
  const NEWER = article('newer', '2027-01-02T09:00:00Z', {
    topics: [],
    corrections: [{ date: '2027-01-05', wrong: '', right: '' }],
  });
  const OLDER = article('older', '2026-12-31T09:00:00Z', { updated: '2027-01-04T09:00:00Z' });
  const mapped = {
    articles: [NEWER, OLDER],
    topics: [RIVERS, EMPTY],
    people: [WRITER],
    pages: [{ slug: 'about' }],
  };
  const files = sitemapFilesOf(mapped, site);

  test('are one of the pages and one a year, each address in one of them', () => {
    expect(files.map(({ name, entries }) => [name, entries.map(({ path }) => path)])).toEqual([
      [
        'pages',
        [
          '/',
          '/topics/rivers/',
          '/topics/empty/',
          '/people/one-writer/',
          '/2027/01/',
          '/2026/12/',
          '/2027/',
          '/2026/',
          '/corrections/',
          '/corrections/2027/',
          '/archive/',
          '/topics/',
          '/people/',
          '/search/',
          '/about/',
          '/feeds/',
        ],
      ],
      ['2026', ['/2026/12/older/']],
      ['2027', ['/2027/01/newer/']],
    ]);
  });

  test('say when a page changed: an article as it did, a list with what it shows, others not at all', () => {
    const changed = Object.fromEntries(
      files.flatMap(({ entries }) => entries.map((entry) => [entry.path, entry.changed])),
    );
    expect(changed).toEqual({
      '/': '2027-01-05',
      '/topics/rivers/': '2027-01-04T09:00:00Z',
      '/people/one-writer/': '2027-01-05',
      '/2027/01/': '2027-01-05',
      '/2027/': '2027-01-05',
      '/2026/12/': '2027-01-04T09:00:00Z',
      '/2026/': '2027-01-04T09:00:00Z',
      '/corrections/2027/': '2027-01-05',
      '/corrections/': '2027-01-05',
      '/2026/12/older/': '2027-01-04T09:00:00Z',
      '/2027/01/newer/': '2027-01-05',
    });
  });

  test('are listed by an index, each as old as the last change in it', () => {
    expect(writeSitemapIndex(files, site)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        `<sitemap><loc>${HOST}/sitemaps/pages.xml</loc><lastmod>2027-01-05</lastmod></sitemap>`,
        `<sitemap><loc>${HOST}/sitemaps/2026.xml</loc><lastmod>2027-01-04T09:00:00Z</lastmod></sitemap>`,
        `<sitemap><loc>${HOST}/sitemaps/2027.xml</loc><lastmod>2027-01-05</lastmod></sitemap>`,
        '</sitemapindex>\n',
      ].join(''),
    );
  });

  test('have no more addresses than they may, and a new article moves no other to another one', () => {
    const many = Array.from({ length: 20_001 }, (_, index) =>
      article(`a${20_001 - index}`, '2026-05-01T00:00:00Z'),
    );
    const of = (articles: typeof many) =>
      sitemapFilesOf({ articles, topics: [], people: [], pages: [] }, site).slice(1);
    const parts = of(many);
    expect(parts.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['2026', 10_000],
      ['2026-2', 10_000],
      ['2026-3', 1],
    ]);
    const before = of(many.slice(1));
    expect(before).toEqual(parts.slice(0, 2));
    for (const { entries } of parts)
      expect(Buffer.byteLength(writeSitemap(entries, site))).toBeLessThan(50_000_000);
  });

  test('name the other languages of a page, and escape what XML must', () => {
    const alternates = [
      { language: 'en-GB', address: `${HOST}/2026/12/a/` },
      { language: 'x-default', address: `${HOST}/2026/12/a/` },
    ];
    const xml = writeSitemap([{ path: "/2026/12/a&'b/", alternates }], site);
    expect(xml).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
    expect(xml).toMatch(/<loc>https:\/\/galley\.example\/2026\/12\/a&#x26;'b\/<\/loc>/);
    expect(xml).toContain(`<xhtml:link rel="alternate" hreflang="x-default" href="${HOST}/2026/12/a/"/>`);
  });
});

describe('the sitemap for Google News', () => {
  const NOW = new Date('2026-12-03T12:00:00Z');

  test('has what is not older than two days, to the second, and no more than a thousand', () => {
    const on = (published: string) => article('x', published);
    const shown = recentNews(
      [
        on('2026-12-03T12:00:00Z'),
        on('2026-12-01T12:00:00Z'),
        on('2026-12-01T11:59:59Z'),
        on('2026-01-01T00:00:00Z'),
      ],
      NOW,
    );
    expect(shown.map(({ published }) => published)).toEqual(['2026-12-03T12:00:00Z', '2026-12-01T12:00:00Z']);
    expect(
      recentNews(
        Array.from({ length: 1001 }, () => on('2026-12-03T00:00:00Z')),
        NOW,
      ).length,
    ).toBe(1000);
  });

  test('says of each the publication, its language, the moment and the headline', () => {
    const xml = writeNewsSitemap([article('a', '2026-12-03T09:00:00+01:00', { title: 'A & <b>' })], site);
    expect(xml).toContain(
      [
        `<url><loc>${HOST}/2026/12/a/</loc><news:news><news:publication><news:name>Galley</news:name>`,
        '<news:language>en</news:language></news:publication>',
        '<news:publication_date>2026-12-03T09:00:00+01:00</news:publication_date>',
        '<news:title>A &#x26; &#x3C;b></news:title></news:news></url>',
      ].join(''),
    );
  });

  test.each([
    ['en-GB', 'en'],
    ['ar', 'ar'],
    ['fil', 'fil'],
    ['zh', 'zh-cn'],
    ['zh-Hans-SG', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-Hant', 'zh-tw'],
  ])('writes the language %s as %s', (language, written) => {
    expect(writeNewsSitemap([exampleArticle({ language })], site)).toContain(`<news:language>${written}<`);
  });

  test('is empty on a quiet day, and still there', () => {
    expect(writeNewsSitemap([], site)).toMatch(/<urlset [^>]+\/>\n$/);
  });
});
