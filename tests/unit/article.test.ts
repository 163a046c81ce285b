import { expect, test } from 'vitest';
import { headlineStep } from '../../src/article/headline.ts';
import { historyOf, lastModified } from '../../src/article/history.ts';
import { directionOf } from '../../src/article/language.ts';
import { absoluteAddress, permalinkOf } from '../../src/article/permalink.ts';
import { countWords, readingMinutes } from '../../src/article/reading-time.ts';

test('a permalink has the month of first publication in the time zone of the publication', () => {
  const published = '2026-11-30T23:30:00-05:00';
  expect(permalinkOf(published, 'rivers', 'America/New_York')).toBe('/2026/11/rivers/');
  expect(permalinkOf(published, 'rivers', 'Etc/UTC')).toBe('/2026/12/rivers/');
});

test('an address is made whole on the site', () => {
  expect(absoluteAddress('/2026/11/rivers/', 'https://galley.example')).toBe(
    'https://galley.example/2026/11/rivers/',
  );
});

test('words are counted by the rules of the language', () => {
  expect(countWords('It’s a well-known fact: 3.1 metres.', 'en')).toBe(7);
  expect(countWords('河水不问任何人', 'zh')).toBeGreaterThan(2);
  expect(countWords('', 'en')).toBe(0);
  expect(countWords('“Two words,” (and three more).\nNot these: — … 2 & 3', 'en')).toBe(9);
  expect(countWords('ça va, don’t e.g. well-known', 'en')).toBe(6);
});

test('reading takes whole minutes, and at least one', () => {
  expect(readingMinutes(3)).toBe(1);
  expect(readingMinutes(238 * 4)).toBe(4);
});

test.each([
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['az-Arab', 'rtl'],
  ['he', 'rtl'],
  ['ko', 'ltr'],
])('%s runs %s', (language, direction) => expect(directionOf(language)).toBe(direction));

test.each([
  ['Rivers rise', 'short'],
  ['Ukraine war fortifies North Korea’s urge to arm', 'short'],
  ['A headline that is a little longer than fifty letters', 'long'],
  ['우크라이나 전쟁이 북한의 무장 의지를 더 굳게 한다는 보고', 'long'],
  ['What the flour pays for: how a mill of a thousand years keeps turning when the night is short', 'longer'],
])('a headline takes the size that its width allows: %s', (headline, step) => {
  expect(headlineStep(headline)).toBe(step);
});

test('the history has every change, the oldest first', () => {
  const article = {
    published: '2026-11-20T09:00:00+00:00',
    updated: '2026-11-25T09:00:00+00:00',
    updates: [{ date: '2026-11-21T09:00:00+00:00', what: 'More.' }],
    corrections: [
      { date: '2026-11-22', wrong: 'a', right: 'b' },
      { date: '2026-11-22', wrong: 'c', right: 'd' },
    ],
  };
  expect(historyOf(article)).toEqual([
    { kind: 'published', date: article.published },
    { kind: 'updated', date: '2026-11-21T09:00:00+00:00', what: 'More.' },
    { kind: 'corrected', date: '2026-11-22' },
    { kind: 'updated', date: article.updated },
  ]);
  expect(lastModified(article)).toBe('2026-11-25T09:00:00+00:00');
  expect(lastModified({ ...article, updated: undefined })).toBe('2026-11-22');
});

test('an update of which is said what changed stands in the history once', () => {
  const date = '2026-11-21T09:00:00Z';
  const article = {
    published: '2026-11-20T09:00:00Z',
    updated: '2026-11-21T10:00:00+01:00',
    updates: [{ date, what: 'More.' }],
    corrections: [],
  };
  expect(historyOf(article).map(({ what }) => what)).toEqual([undefined, 'More.']);
});
