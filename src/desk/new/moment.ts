import { isDay, isMoment } from '../../schemas/dates.ts';
import { UsageError } from '../command.ts';

/**
 * A moment as the field `published` has it, to the minute, with the offset that a time zone has then.
 *
 * @param timeZone IANA.
 */
export function momentIn(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return `${format.format(moment).replace(' ', 'T')}:00${offsetOf(moment, timeZone)}`;
}

/**
 * What `--date` says as a moment: a moment as it stands, a day as the midnight at which it begins.
 *
 * @throws {UsageError} When it is neither.
 */
export function momentFrom(date: string, timeZone: string): string {
  if (isMoment(date)) return date;
  if (!isDay(date)) {
    throw new UsageError(
      `--date is ${JSON.stringify(date)}; write a moment like 2026-11-23T09:30:00+00:00, or a day like 2026-11-23.`,
    );
  }
  // The offset at midnight UTC may be that of the day before; the one at the midnight that it gives is right.
  const guess = offsetOf(new Date(`${date}T00:00:00Z`), timeZone);
  return `${date}T00:00:00${offsetOf(new Date(`${date}T00:00:00${guess}`), timeZone)}`;
}

/** Such as `+09:00` (RFC 3339, 5.6). */
function offsetOf(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00';
}
