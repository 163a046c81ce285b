import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { allCorrections, yearsOf } from '../../src/article/corrections.ts';
import { readCorrection } from '../../src/desk/correct/read-correction.ts';
import { correctionsFeed } from '../../src/editions/corrections-feed.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';

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
  const feedOf = (articles: Article[]) => {
    const xml = correctionsFeed(articles, site);
    const { document } = parseHTML(xml.replace(/^<\?xml[^>]*>/, ''));
    const textOf = (selector: string, around: ParentNode = document) =>
      [...around.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return { xml, textOf, entries: [...document.querySelectorAll('entry')] };
  };

  test('has what Atom asks for: ids that are tags, moments, whole addresses, an author', () => {
    const { xml, textOf, entries } = feedOf([NEWER, OLDER]);
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    );
    expect(textOf('feed > id')).toEqual(['tag:galley.example,2026:corrections']);
    expect(textOf('feed > updated')).toEqual(['2026-11-26T00:00:00Z']);
    expect(textOf('feed > author > name')).toEqual([site.name]);
    expect(xml.match(/href="(?!https:\/\/galley\.example\/)/g)).toBeNull();
    expect(xml).toContain(
      '<link rel="self" type="application/atom+xml" href="https://galley.example/corrections/feed.atom"/>',
    );
    expect(textOf('entry > id')).toEqual([
      'tag:galley.example,2026-11-26:corrections/newer/1',
      'tag:galley.example,2026-11-25:corrections/older/1',
      'tag:galley.example,2026-11-24:corrections/newer/2',
      'tag:galley.example,2026-11-24:corrections/newer/1',
      'tag:galley.example,2026-11-24:corrections/older/1',
    ]);
    for (const entry of entries) {
      expect(textOf('title, updated, content', entry).length).toBe(3);
      expect(entry.querySelector('link')?.getAttribute('href')).toMatch(/#corrections$/);
    }
    expect(entries.map((entry) => entry.getAttribute('xml:lang'))).toEqual([null, 'ar', null, null, 'ar']);
  });

  test('is well formed whatever a headline holds', () => {
    const { xml } = feedOf([NEWER]);
    expect(xml).toContain('<title>Water &#x26; &#x3C;b>more&#x3C;/b> ]]&gt; "water"</title>');
  });

  test('keeps its ids when more is corrected', () => {
    const { textOf } = feedOf([NEWER, OLDER]);
    const more = { ...OLDER, corrections: [...OLDER.corrections, ON('2026-11-25', 'Another.')] };
    const after = feedOf([NEWER, more]).textOf('entry > id');
    expect(after).toEqual(expect.arrayContaining(textOf('entry > id')));
    expect(after.length).toBe(6);
  });

  test('without a correction has no entry, and the same bytes at any time', () => {
    const { textOf, entries } = feedOf([exampleArticle()]);
    expect([entries.length, textOf('feed > updated')]).toEqual([0, ['2026-11-20T09:00:00+00:00']]);
    expect(feedOf([]).textOf('feed > updated')).toEqual(['1970-01-01T00:00:00Z']);
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
