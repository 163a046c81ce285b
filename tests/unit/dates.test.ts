import { describe, expect, test } from 'vitest';
import {
  dayOf,
  isMoreThanAYearOld,
  writeDay,
  writeMoment,
  writePartialDate,
} from '../../src/article/dates.ts';
import { isDay, isMoment, isPartialDate } from '../../src/schemas/dates.ts';

describe('days', () => {
  test.each(['2026-11-23', '2024-02-29', '2000-02-29'])('%s is in the calendar', (day) => {
    expect(isDay(day)).toBe(true);
  });
  test.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '03/04/2026',
    '2026-1-2',
    '',
  ])('%j is not', (day) => expect(isDay(day)).toBe(false));
});

describe('moments', () => {
  test.each(['2026-11-23T09:30:00+00:00', '2026-11-23T09:30Z', '2026-11-23T23:59:59-05:30'])(
    '%s is one',
    (moment) => expect(isMoment(moment)).toBe(true),
  );
  test.each([
    '2026-11-23',
    '2026-11-23T09:30:00',
    '2026-02-30T09:30:00+00:00',
    '2026-11-23T24:00:00Z',
    '2026-11-23T09:60:00Z',
    '2026-11-23T09:30:00+15:00',
    '2026-11-23 09:30:00Z',
    '2026',
  ])('%j is not', (moment) => expect(isMoment(moment)).toBe(false));
});

test.each([
  ['2022', true],
  ['2022-03', true],
  ['2022-03-21', true],
  ['2022-13', false],
  ['2022-02-30', false],
  ['March 2022', false],
])('the partial date %j: %j', (date, good) => expect(isPartialDate(date)).toBe(good));

test.each([
  ['2026-11-23T23:59:59Z', '2026-11-23'],
  ['2026-11-23T23:59+00:00', '2026-11-23'],
  ['2026-11-23T23:59:59-00:30', '2026-11-24'],
  ['2026-11-23T00:30:00+01:00', '2026-11-22'],
])('the day of %s in UTC is %s', (moment, day) => {
  expect(dayOf(moment, 'Etc/UTC')).toBe(day);
  expect(new Date(moment).toISOString()).toContain(day);
});

test('dates are written for readers in the time zone of the publication', () => {
  expect(writeMoment('2026-11-23T22:30:00-05:00', 'en-GB', 'Etc/UTC')).toBe('24 November 2026 at 03:30 UTC');
  expect(writeMoment('2026-07-01T12:00:00Z', 'en-GB', 'Europe/London')).toBe('1 July 2026 at 13:00 BST');
  expect(writeMoment('2026-12-01T12:00:00Z', 'en-GB', 'Europe/London')).toBe('1 December 2026 at 12:00 GMT');
  expect(writeDay('2026-11-23T22:30:00-05:00', 'en-GB', 'Etc/UTC')).toBe('24 November 2026');
});

test.each(['en-GB', 'ar-EG', 'fa', 'th', 'de', 'ja'])('days are those of the time zone in %s', (language) => {
  for (const timeZone of ['Etc/UTC', 'UTC', 'Asia/Tokyo', 'America/St_Johns', 'Pacific/Kiritimati']) {
    for (const moment of [
      '2026-11-23T22:30:00-05:00',
      '2024-02-29T23:59:59.999Z',
      '1999-12-31T12:30:00+14:00',
    ]) {
      const format = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long' });
      expect(writeDay(moment, language, timeZone)).toBe(format.format(new Date(moment)));
      const day = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' });
      expect(dayOf(moment, timeZone)).toBe(day.format(new Date(moment)));
    }
  }
});

test.each([
  ['2022', '2022'],
  ['2022-03', 'March 2022'],
  ['2022-03-05', '5 March 2022'],
])('%s is written %s', (date, written) => expect(writePartialDate(date, 'en-GB')).toBe(written));

describe('age', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  test.each([
    ['2025-11-23T11:59:00Z', true],
    ['2025-11-23T12:01:00Z', false],
    ['2022-03', true],
    ['2025-10', true],
    // The reporting may be of the last day of the month, or of the year.
    ['2025-11', false],
    ['2025', false],
    ['2024', true],
  ])('what was reported on %s is more than a year old: %j', (date, old) =>
    expect(isMoreThanAYearOld(date, now)).toBe(old),
  );
});
