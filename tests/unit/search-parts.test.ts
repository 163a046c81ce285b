import { describe, expect, test } from 'vitest';
import type { Summary } from '../../src/article/article.ts';
import { searchParts } from '../../src/editions/search/search-parts.ts';
import { site } from '../../src/site.config.ts';

/** An article as far as the parts ask, published an hour after the one before it. */
function article(index: number, language = 'en'): Summary {
  const published = new Date(Date.UTC(2020, 0, 1, index)).toISOString();
  return { id: `story${index}`, published, language, permalink: '/2020/01/story/' } as Summary;
}

const ARCHIVE = Array.from({ length: 5000 }, (_, index) => article(index));
const PAGE = { slug: 'about', title: 'About', description: 'Us.', html: '', footnotes: [] };

/** The ids in each part. */
function idsOf(articles: Summary[]): string[] {
  return searchParts(articles, [], site).map((part) => part.articles.map(({ id }) => id).join());
}

function changed(before: string[], after: string[]): number {
  return after.filter((ids) => !before.includes(ids)).length;
}

describe('the parts of what is searched', () => {
  test('are the pages and one of articles in a small archive, the first with the program', () => {
    const parts = searchParts(ARCHIVE.slice(0, 63), [PAGE], site);
    expect(parts.map(({ name, isFirst, articles }) => [name, isFirst, articles.length])).toEqual([
      ['en-pages', true, 0],
      ['en-1', false, 63],
    ]);
  });

  test('are some for each language, whatever its region, that of the site first', () => {
    const articles = [article(1, 'ar'), article(2, 'en-US'), article(3, 'ko'), article(4, 'en-GB')];
    const parts = searchParts(articles, [], site);
    expect(parts.map(({ name, isFirst, articles: some }) => [name, isFirst, some.length])).toEqual([
      ['en-1', true, 2],
      ['ar-1', true, 1],
      ['ko-1', true, 1],
    ]);
  });

  test('are none where nothing is published', () => {
    expect(searchParts([], [], site)).toEqual([]);
  });

  test('hold every article once, none of them too few or too many, but for the last', () => {
    const parts = searchParts(ARCHIVE, [], site).map(({ articles }) => articles);
    expect(parts.flat()).toEqual(ARCHIVE);
    for (const part of parts.slice(0, -1)) expect(part.length).toBeGreaterThanOrEqual(64);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(160);
  });

  test('stay as they are but for one or two, whatever is published or taken away', () => {
    const before = idsOf(ARCHIVE);
    expect(changed(before, idsOf([...ARCHIVE, article(5000)]))).toBe(1);
    for (const gone of [0, 777, 2500, 4999]) {
      const after = idsOf(ARCHIVE.filter((_, index) => index !== gone));
      expect(changed(before, after), `without ${gone}`).toBeLessThanOrEqual(2);
    }
  });

  test('say since when their articles are, in the time zone of the site; pages of text are of no day', () => {
    const parts = searchParts(ARCHIVE, [PAGE], { ...site, timeZone: 'Asia/Tokyo' });
    expect(parts.map(({ since }) => since).slice(0, 2)).toEqual(['', '2020-01-01']);
    expect(parts.map(({ since }) => since)).toEqual(parts.map(({ since }) => since).sort());
  });

  test('do not depend on the order in which articles come', () => {
    expect(idsOf(ARCHIVE.toReversed())).toEqual(idsOf(ARCHIVE));
  });
});
