import { describe, expect, test } from 'vitest';
import { listedId, PAGE_LENGTH, pagesOfList } from '../../src/article/paging.ts';

/** So many articles, the newest first; each is named by its place from the oldest. */
function articles(count: number): { id: string }[] {
  return Array.from({ length: count }, (_, index) => ({ id: String(count - index) }));
}

const BASE = '/topics/rivers/';

/** The page as it is shown: what changes its bytes. */
function shown(count: number): Map<string, string> {
  return new Map(
    pagesOfList(articles(count), BASE).map((page) => [
      page.path,
      JSON.stringify({ ...page, path: undefined }),
    ]),
  );
}

describe('the pages of a list', () => {
  test.each([0, 1, PAGE_LENGTH])('of %i articles are one, that leads nowhere', (count) => {
    expect(pagesOfList(articles(count), BASE)).toEqual([{ path: BASE, articles: articles(count) }]);
  });

  test('of one more are two, and the first leads to the one article that it has not', () => {
    const [newest, first, ...others] = pagesOfList(articles(PAGE_LENGTH + 1), BASE);
    expect(newest?.older).toBe(`${BASE}page/1/#${listedId({ id: '1' })}`);
    expect(first).toMatchObject({ number: 1, path: `${BASE}page/1/`, newer: BASE });
    expect(first?.articles.at(-1)).toEqual({ id: '1' });
    expect(first?.older).toBeUndefined();
    expect(others).toEqual([]);
  });

  test.each([31, 59, 60, 61, 89, 90, 91, 1000])(
    'of %i articles: all are on one, each is full, and links go round',
    (count) => {
      const pages = pagesOfList(articles(count), BASE);
      const paths = new Map(pages.map((page) => [page.path, page]));
      for (const { articles: listed } of pages) expect(listed.length).toBe(PAGE_LENGTH);
      expect(new Set(pages.flatMap(({ articles: listed }) => listed.map(({ id }) => id))).size).toBe(count);
      // From the newest to the oldest and back, one step at a time.
      const down = [pages[0]];
      for (let page = pages[0]; page?.older; page = down.at(-1))
        down.push(paths.get(page.older.replace(/#.*/, '')));
      expect(down).toEqual(pages);
      for (const [index, page] of pages.entries()) {
        expect(page.newer).toBe(pages[index - 1]?.path);
        if (page.newest) expect(page.newest).toBe(BASE);
        if (page.oldest) expect(page.oldest).toBe(`${BASE}page/1/`);
      }
      const [, anchor] = pages[0]?.older?.split('#') ?? [];
      const [newest, next] = pages;
      const known = new Set(newest?.articles.map(({ id }) => id));
      expect(next?.articles.find(({ id }) => !known.has(id))).toEqual({ id: anchor?.slice(2) });
    },
  );

  test('with each article that is published, only the newest page changes, and where a number is added the one before', () => {
    for (let count = 0; count < 200; count += 1) {
      const [before, after] = [shown(count), shown(count + 1)];
      const added = [...after.keys()].filter((path) => !before.has(path));
      const changed = [...before.keys()].filter(
        (path) => path !== BASE && after.get(path) !== before.get(path),
      );
      expect(added.length).toBeLessThanOrEqual(1);
      expect(changed.length).toBeLessThanOrEqual(added.length);
    }
  });
});
