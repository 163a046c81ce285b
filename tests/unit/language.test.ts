import { describe, expect, test } from 'vitest';
import { furnitureAttributes, isolated, keptApart, languageAttributes } from '../../src/article/language.ts';
import { commaOf, fullStopOf } from '../../src/article/punctuation.ts';
import { sourceParagraph } from '../../src/markdown/source-paragraph.ts';
import { wordsLanguageOf, wordsOf } from '../../src/words/words.ts';

describe('the words of a page', () => {
  test.each([
    ['en-GB', 'Share', 'en-GB'],
    ['en-US', 'Share', 'en-US'],
    ['ar', 'مشاركة', 'ar'],
    ['ar-EG', 'مشاركة', 'ar-EG'],
    // The site's own, where nobody has written them.
    ['he', 'Share', 'en-GB'],
    ['ko', 'Share', 'en-GB'],
  ])('in %s', (language, share, spoken) => {
    expect(wordsOf(language).share.title).toBe(share);
    expect(wordsLanguageOf(language)).toBe(spoken);
  });

  test('are marked only where they are in another language', () => {
    expect(furnitureAttributes('ar')).toEqual({});
    expect(furnitureAttributes('he')).toEqual({ lang: 'en-GB', dir: 'ltr' });
    expect(languageAttributes('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});

test.each([
  ['One Writer', 'ar', 'ltr'],
  ['سلمى', 'ar', undefined],
  ['סלמה', 'en', 'rtl'],
  ['One Writer', 'ko', undefined],
])('the name %s among words in %s', (name, language, dir) => {
  expect(keptApart(name, language).dir).toBe(dir);
  expect(isolated(name, language)).toBe(dir ? `\u2068${name}\u2069` : name);
});

test.each([
  ['en', ', ', '.'],
  ['ar', '، ', '.'],
  ['ja', '、', '。'],
  ['ru', ', ', '.'],
])('what separates and ends in %s', (language, comma, stop) => {
  expect(commaOf(language)).toBe(comma);
  expect(fullStopOf(language)).toBe(stop);
});

test('a source in Latin letters stands apart in a note in Arabic, part by part', () => {
  const source = {
    title: 'The gauge book (1991)',
    authors: ['A. First', 'B. Second'],
    publisher: 'مكتب النهر',
    date: '2026-11',
  };
  const parts = sourceParagraph(source, 'ar').children.map((node) =>
    node.type === 'text' ? node.value : [node.data?.hName, node.data?.hProperties?.['dir']],
  );
  expect(parts).toEqual([
    ['bdi', 'ltr'],
    ' و',
    ['bdi', 'ltr'],
    '، ',
    ['cite', 'ltr'],
    '، ',
    'مكتب النهر',
    '، ',
    'نوفمبر 2026',
    '.',
  ]);
});
