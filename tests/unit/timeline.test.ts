import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import {
  dateLabels,
  decimalYear,
  scaleOf,
  type Timeline,
  writeInterval,
} from '../../src/article/timeline.ts';
import { timelineElements } from '../../src/graphics/timeline-element.ts';
import { placeTimeline } from '../../src/graphics/timeline-layout.ts';
import { timelineStrip } from '../../src/graphics/timeline-strip.ts';

/** A timeline of rows, each a list of dates. */
function timelineOf(rows: Record<string, [date: string, label: string][]>): Timeline {
  return {
    title: 'A title',
    rows: Object.entries(rows).map(([name, events]) => ({
      name,
      events: events.map(([date, label]) => ({ date, label })),
    })),
  };
}

test.each([
  ['1991-04-03', '2003-03-20', '12 years'],
  ['2003-12-19', '2011-03-19', '7 years'],
  ['1994-12-05', '2014-03-18', '19 years'],
  ['1994-12-05', '2022-02-24', '27 years'],
  ['2020-01-01', '2021-01-01', '1 year'],
  ['2020-01', '2020-04', '3 months'],
  ['2020-01-01', '2020-01-08', '7 days'],
  ['2003', '2011', '8 years'],
  ['2003-12-19', '2004', '1 year'],
  ['2003', '2003-12', ''],
])('from %s to %s it is “%s”', (from, to, words) => {
  expect(writeInterval(from, to, 'en-GB')).toBe(words);
});

test('a date is a place in its year', () => {
  expect(decimalYear('2003')).toBe(2003);
  expect(decimalYear('2003-07')).toBeCloseTo(2003.5, 2);
  expect(decimalYear('2024-12-31')).toBeCloseTo(2025, 2);
});

test.each([
  [
    ['1991', '2022'],
    [1995, 2000, 2005, 2010, 2015, 2020],
  ],
  [
    ['2001', '2004'],
    [2001, 2002, 2003, 2004],
  ],
  [
    ['1066', '1945'],
    [1200, 1400, 1600, 1800],
  ],
])('an axis from %s has round years as its marks', ([from = '', to = ''], ticks) => {
  expect(
    scaleOf(
      timelineOf({
        a: [
          [from, ''],
          [to, ''],
        ],
      }),
    ).ticks,
  ).toEqual(ticks);
});

test('dates beside the bars are as exact as they must be to tell events apart', () => {
  const label = (...dates: string[]) => {
    const write = dateLabels(timelineOf({ a: dates.map((date) => [date, '']) }), 'en-GB');
    return dates.map(write);
  };
  expect(label('2001-02-03', '2003')).toEqual(['2001', '2003']);
  expect(label('2001-02-03', '2001-04')).toEqual(['Feb 2001', 'Apr 2001']);
  expect(label('2001-02-03', '2001-02-10')).toEqual(['3 Feb 2001', '10 Feb 2001']);
});

describe('the drawing', () => {
  const week = Array.from({ length: 12 }, (_, index): [string, string] => [
    `2022-${String(1 + Math.floor(index / 4)).padStart(2, '0')}-${String(1 + (index % 4) * 7).padStart(2, '0')}`,
    'Another shipment arrives',
  ]);
  const nasty: [string, Timeline][] = [
    [
      'a week apart',
      timelineOf({
        a: [
          ['2022-01-01', 'Begun'],
          ['2022-01-08', 'Ended after a week'],
        ],
      }),
    ],
    ['twelve events', timelineOf({ a: week })],
    [
      'long labels',
      timelineOf({
        a: [
          ['1991', 'Donaudampfschifffahrtsgesellschaftskapitän'],
          ['1992', 'Sworn in, in the presence of nobody'],
        ],
        b: [
          ['1900', 'x'],
          ['2000', 'The last word of them all'],
        ],
      }),
    ],
    [
      'many rows',
      timelineOf(
        Object.fromEntries(
          week.map(([date], index) => [
            `Row ${index}`,
            [
              ['2001', 'a'],
              [date, 'b'],
            ],
          ]),
        ),
      ),
    ],
    [
      'Korean',
      timelineOf({
        이라크: [
          ['1991', '무장 해제 명령'],
          ['1993', '미국 주도의 침공'],
        ],
      }),
    ],
  ];

  test.each(nasty)('has no label that meets another, and none that leaves it: %s', (_, timeline) => {
    const { rows } = placeTimeline(timeline, 'en-GB');
    for (const { events } of rows) {
      for (const [index, event] of events.entries()) {
        const end = event.at + (event.width / 34) * 100;
        for (const later of events.slice(index + 1)) {
          if (later.lane === event.lane) expect(end).toBeLessThanOrEqual(later.at + 0.05);
          // A lifted label's line goes down past earlier places only.
          if (later.lane > event.lane) expect(later.at).toBeGreaterThanOrEqual(end - 0.05);
        }
        const words = event.lines.slice(1).join(' ').split(' ');
        const isFit = Math.max(...words.map((word) => word.length)) < 20;
        if (isFit) expect(end).toBeLessThanOrEqual(100.05);
      }
    }
  });

  test('has a table with the same facts, dates written out, and hides the picture from who cannot see it', () => {
    const timeline = timelineOf({
      Iraq: [
        ['1991-04-03', 'Disarmament <ordered>'],
        ['2003-03-20', 'Invasion'],
      ],
    });
    const html = timelineElements(timeline, 'en-GB', [])
      .map((element) => toHtml(element))
      .join('');
    expect(html).toContain('<th scope="rowgroup" rowspan="2">Iraq</th><td>Disarmament &#x3C;ordered></td>');
    expect(html).toContain('<td>20 March 2003</td><td>12 years</td>');
    expect(html).toContain('<div class="drawing" aria-hidden="true">');
    expect(html).not.toContain('style=');
  });

  test('runs from right to left where the text does', () => {
    const timeline = timelineOf({
      العراق: [
        ['1991', 'نزع السلاح'],
        ['2003', 'غزو'],
      ],
    });
    const [, drawing] = timelineElements(timeline, 'ar', []) as [Element, Element];
    const html = toHtml(drawing);
    expect(html).toContain('<svg x="100%"><rect class="post" x="-0.15em"');
    expect(html).toContain('x="-0.7em"');
    expect(html).toContain('12 سنة');
  });
});

test('a row alone has its years in words, and its bar on the axis of all', () => {
  const timeline = timelineOf({
    Iraq: [
      ['1991', 'a'],
      ['2003', 'b'],
    ],
    Ukraine: [
      ['1994-12-05', 'a'],
      ['2014-03-18', 'b'],
      ['2022-02-24', 'c'],
    ],
  });
  const [, ukraine] = timeline.rows;
  if (!ukraine) throw new Error('The row is missing.');
  const html = timelineStrip(timeline, ukraine, 'en-GB')
    .map((element) => toHtml(element))
    .join('');
  expect(html).toContain('<p>1994–2014: 19 years; 1994–2022: 27 years</p>');
  expect(html).toContain('<rect x="12.6%" width="61.9%" height="100%">');
  expect(html).toContain('<svg x="100%"><rect class="pole" x="-4"');
});
