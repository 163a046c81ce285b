import { z } from 'astro/zod';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is `yyyy-mm-dd` and that day is in the calendar (ISO 8601-1, 5.2.2.1). */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1000) return false; // JavaScript takes a year below 100 for one of the twentieth century.
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether `text` is a moment with its offset from UTC (RFC 3339, 5.6; seconds may be left out). */
export function isMoment(text: string): boolean {
  const match = MOMENT.exec(text);
  return match !== null && isDay(match[1] as string);
}

/** Whether `text` is a year, a month or a day: `2022`, `2022-03` or `2022-03-21`. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [year, month = '01', day = '01'] = match.slice(1) as [string, string?, string?];
  return isDay(`${year}-${month}-${day}`);
}

/** What an editor that knows the schema says of it while somebody types; the calendar is left to `check`. */
function whileTyping(pattern: RegExp, message: string) {
  return { pattern: pattern.source, patternErrorMessage: message };
}

/** A day of the calendar: `2026-11-23`. Kept as written. */
export const daySchema = z
  .string()
  .refine(isDay, 'is not a day of the calendar')
  .meta(whileTyping(DAY, 'Write a day like 2026-11-23.'));

/** A moment with its offset: `2026-11-23T09:30:00+00:00`. Kept as written. */
export const momentSchema = z
  .string()
  .refine(isMoment, 'is not a moment of the calendar with its offset from UTC')
  .meta(whileTyping(MOMENT, 'Write a moment with its offset from UTC, like 2026-11-23T09:30:00+00:00.'));

/** A date to the precision known: year, month or day. YAML reads a bare year as a number. */
export const partialDateSchema = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().refine(isPartialDate, 'is not a year, a month or a day of the calendar'),
  )
  .meta({
    type: ['string', 'integer'],
    ...whileTyping(PARTIAL, 'Write a year, a month or a day, like 2026, 2026-11 or 2026-11-23.'),
  });
