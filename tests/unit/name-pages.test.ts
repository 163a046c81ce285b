import { describe, expect, test } from 'vitest';
import { NAMES_LENGTH, pagesOfNames, pathsOfNames } from '../../src/article/name-pages.ts';

const BASE = '/people/';

function named(...names: string[]) {
  return names.map((name) => ({ name, path: `${BASE}${name.toLowerCase()}/`, count: 1 }));
}

/** So many names for each of some letters. */
function many(letters: string, each: number) {
  const names = [...letters].flatMap((letter) =>
    Array.from({ length: each }, (_, index) => `${letter}${String(index).padStart(3, '0')}`),
  );
  return named(...names);
}

describe('a list of names', () => {
  test.each([0, 1, NAMES_LENGTH])('of %i is one page, by the alphabet, and leads nowhere', (count) => {
    const names = many('A', count);
    expect(pagesOfNames(names.toReversed(), BASE, 'en')).toEqual([
      { number: 1, path: BASE, names, letters: [] },
    ]);
  });

  test('of more has pages of forty, each name on one of them, one step from each other', () => {
    const names = many('ABCDEFG', 30);
    const pages = pagesOfNames(names.toReversed(), BASE, 'en');
    expect(pages.map(({ path }) => path)).toEqual(pathsOfNames(names.length, BASE));
    expect(pages.map(({ path }) => path)).toEqual([BASE, ...[2, 3, 4, 5, 6].map((n) => `${BASE}page/${n}/`)]);
    expect(pages.flatMap((page) => page.names.map(({ name }) => name))).toEqual(
      names.map(({ name }) => name),
    );
    for (const [index, page] of pages.entries()) {
      expect(page.names.length).toBeLessThanOrEqual(NAMES_LENGTH);
      expect([page.previous, page.next]).toEqual([pages[index - 1]?.path, pages[index + 1]?.path]);
    }
  });

  test('is entered by its letters, each of which leads to the first name that has it', () => {
    const pages = pagesOfNames(many('ABCDEFG', 30), BASE, 'en');
    const places = new Map(
      pages.flatMap(({ path, names }) => names.map(({ name, anchor }) => [`${path}#${anchor}`, name])),
    );
    for (const { letters } of pages) {
      expect(letters.map(({ letter }) => letter).join('')).toBe('ABCDEFG');
      expect(letters.map(({ path }) => places.get(path))).toEqual(
        [...'ABCDEFG'].map((letter) => `${letter}000`),
      );
    }
  });

  test('takes for one letter what its language takes for one', () => {
    const letters = (language: string) => {
      const names = ['Åsa', 'Öst', 'émile', ...many('AEZ', 20).map(({ name }) => name)];
      return pagesOfNames(named(...names), BASE, language)[0]?.letters.map(({ letter }) => letter);
    };
    expect(letters('en')).toEqual(['A', 'E', 'Ö', 'Z']);
    expect(letters('sv')).toEqual(['A', 'E', 'Z', 'Å', 'Ö']);
  });

  test('of a script with thousands of letters is entered by forty, spread over it', () => {
    const names = Array.from({ length: 2000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    const [first] = pagesOfNames(named(...names), BASE, 'zh');
    expect(first?.letters).toHaveLength(40);
    expect(first?.letters.at(-1)?.path).toMatch(/page\/(?:49|50)\//);
  });
});
