import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { allCorrections, yearsOf } from '../../src/article/corrections.ts';
import { readCorrection } from '../../src/desk/correct/read-correction.ts';
import { correctionsFeed } from '../../src/editions/corrections-feed.ts';
import { writeFeed } from '../../src/editions/feeds/write-feed.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';
import { readFeed } from '../read-feed.ts';

const ON = (date: string, wrong = `Wrong on ${date}.`) => ({ date, wrong, right: 'Right.' });

const NEWER = exampleArticle({
  id: 'newer',
  permalink: '/2026/11/newer/',
  title: 'Water & <b>more</b> ]]> "water"\u0001',
  corrections: [ON('2026-11-24', 'First.'), ON('2026-11-24', 'Second.'), ON('2026-11-26')],
});
const OLDER = exampleArticle({
  id: 'older',
  permalink: '/2026/10/older/',
  published: '2026-10-01T09:00:00+00:00',
  language: 'ar',
  direction: 'rtl',
  title: 'أخبار',
  corrections: [ON('2026-11-24'), ON('2026-11-25')],
});

test('all corrections, the newest first; of one day the newer article’s first, and the later first', () => {
  const listed = allCorrections([NEWER, exampleArticle(), OLDER]);
  expect(listed.map(({ article, date, number }) => `${date} ${article.id} ${number}`)).toEqual([
    '2026-11-26 newer 1',
    '2026-11-25 older 1',
    '2026-11-24 newer 2',
    '2026-11-24 newer 1',
    '2026-11-24 older 1',
  ]);
});

test('the years of corrections, the newest first, each with how many it has', () => {
  const older = exampleArticle({ id: 'past', corrections: [ON('2024-01-01')] });
  expect(yearsOf(allCorrections([NEWER, older]))).toEqual([
    { year: '2026', count: 3 },
    { year: '2024', count: 1 },
  ]);
  expect(yearsOf([])).toEqual([]);
});

describe('the feed of corrections', () => {
  const feedOf = (articles: Article[]) =>
    readFeed('feed.atom', writeFeed('atom', correctionsFeed(articles, site), site).toString());
  const idsOf = async (articles: Article[]) => (await feedOf(articles)).items.map(({ id }) => id);

  test('has for each correction the article, the day and what is right, under ids that are tags', async () => {
    const feed = await feedOf([NEWER, OLDER]);
    expect(feed).toMatchObject({
      id: 'tag:galley.example,2026:corrections',
      title: 'Galley: corrections',
      self: 'https://galley.example/corrections/feed.atom',
      home: 'https://galley.example/corrections/',
      updated: Date.parse('2026-11-26T00:00:00Z'),
    });
    expect(feed.items.map(({ id }) => id)).toEqual([
      'tag:galley.example,2026-11-26:corrections/newer/1',
      'tag:galley.example,2026-11-25:corrections/older/1',
      'tag:galley.example,2026-11-24:corrections/newer/2',
      'tag:galley.example,2026-11-24:corrections/newer/1',
      'tag:galley.example,2026-11-24:corrections/older/1',
    ]);
    expect(feed.items[1]).toMatchObject({
      url: 'https://galley.example/2026/10/older/#corrections',
      title: 'أخبار',
      summary: 'Wrong on 2026-11-25. Right.',
      html: '<p lang="ar" dir="rtl">Wrong on 2026-11-25. Right.</p>',
      language: 'ar',
      published: Date.parse('2026-11-25T00:00:00Z'),
    });
  });

  test('is well formed whatever a headline holds', async () => {
    const { items } = await feedOf([NEWER]);
    expect(items[0]?.title).toBe('Water & <b>more</b> ]]> "water"');
  });

  test('keeps its ids when more is corrected', async () => {
    const before = await idsOf([NEWER, OLDER]);
    const more = { ...OLDER, corrections: [...OLDER.corrections, ON('2026-11-25', 'Another.')] };
    const after = await idsOf([NEWER, more]);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBe(6);
  });

  test('without a correction has no entry, and is as old as the newest article', async () => {
    const feed = await feedOf([exampleArticle()]);
    expect([feed.items, feed.updated]).toEqual([[], Date.parse('2026-11-20T09:00:00+00:00')]);
    expect((await feedOf([])).updated).toBe(Date.parse('2026-01-01T00:00:00Z'));
  });
});

describe('what an editor says of a correction', () => {
  const article = { published: '2026-11-20T09:00:00+00:00' };
  const said = { wrong: 'It was 1990.', right: 'It is 1991.' };
  const read = (more: object, ask?: Parameters<typeof readCorrection>[4]) =>
    readCorrection({ ...said, ...more }, article, '2026-11-25', 'Etc/UTC', ask);

  test('is of today unless it is of another day', async () => {
    expect(await read({})).toEqual({ ...said, date: '2026-11-25' });
    expect(await read({ date: '2026-11-20' })).toEqual({ ...said, date: '2026-11-20' });
  });

  test.each([
    [{ date: '2026-02-30' }, '--date is "2026-02-30", which is not a day of the calendar.'],
    [{ date: '2026-11-26' }, '--date is "2026-11-26", which is after today, 2026-11-25.'],
    [
      { date: '2026-11-19' },
      '--date is "2026-11-19", which is before the article was published, on 2026-11-20.',
    ],
    [{ wrong: ' ' }, '--wrong is " ", which is empty.'],
    [{ right: 'a\u202eb' }, 'which holds a control character.'],
    [{ wrong: undefined }, '--wrong is missing. Say in a sentence what was wrong: --wrong'],
    [{ right: undefined }, '--right is missing.'],
  ])('%j is refused, with the remedy', async (more, message) => {
    await expect(read(more)).rejects.toThrow(message);
  });

  test('is asked for where it is missing, wrong, right and then the day', async () => {
    const asked: string[] = [];
    const correction = await read(
      { wrong: undefined, right: undefined },
      async (field, fallback, wrongWith) => {
        asked.push(field);
        expect(wrongWith('')).toBe('is empty');
        return fallback || ` The ${field}. `;
      },
    );
    expect(asked).toEqual(['wrong', 'right', 'date']);
    expect(correction).toEqual({ wrong: 'The wrong.', right: 'The right.', date: '2026-11-25' });
  });
});
