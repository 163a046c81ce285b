import { expect, test } from 'vitest';
import { inSearchOrder, readParts } from '../../src/client/search/parts.ts';

const PARTS = readParts('en-pages en-1:2020-05-01 en-2:2021-02-03 en-3:2021-12-31 ar-1:2021-06-01');

function searched(year: string): string[] {
  return inSearchOrder(PARTS, year).map(({ name }) => name);
}

test('pages of text are searched first, then the newest articles, whatever their language', () => {
  expect(searched('')).toEqual(['en-pages', 'en-3', 'ar-1', 'en-2', 'en-1']);
});

test.each([
  ['2019', []],
  ['2020', ['en-1']],
  // A part ends where the next one begins, perhaps in the same year.
  ['2021', ['en-3', 'ar-1', 'en-2', 'en-1']],
  ['2022', ['en-3', 'ar-1']],
])('of %s, only the parts are searched that may have something', (year, names) => {
  expect(searched(year)).toEqual(names);
});

test('a part knows its language and since when its articles are', () => {
  expect(readParts('ja-1:2026-11-23')).toEqual([{ name: 'ja-1', language: 'ja', since: '2026-11-23' }]);
});
