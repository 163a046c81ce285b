import { dateFormat } from './formats.ts';

/** The names of the zone in which nothing has to be looked up. */
const UTC = new Set(['UTC', 'Etc/UTC']);

/** How many are held. */
const MOST_WRITTEN = 5000;

/** What was written of which moment: most stand on a page several times, and on others beside it. */
const written = new Map<string, string>();

/** A moment written for readers, such as “23 November 2026 at 09:30 UTC”. */
export function writeMoment(moment: string, language: string, timeZone: string): string {
  return writeOnce(`moment ${moment} ${language} ${timeZone}`, () => {
    const format = dateFormat(language, {
      timeZone,
      dateStyle: 'long',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    const zone = () => zoneName(moment, language, timeZone);
    const name = UTC.has(timeZone) ? writeOnce(`zone ${language}`, zone) : zone();
    return `${format.format(new Date(moment))} ${name}`;
  });
}

/** The day of a moment (RFC 3339) in a time zone (IANA), as `yyyy-mm-dd`. */
export function dayOf(moment: string, timeZone: string): string {
  if (UTC.has(timeZone)) {
    const isInUtc = moment.endsWith('Z') || moment.endsWith('+00:00');
    return (isInUtc ? moment : new Date(moment).toISOString()).slice(0, 'yyyy-mm-dd'.length);
  }
  return writeOnce(`day ${moment} ${timeZone}`, () =>
    dateFormat('sv', { timeZone, dateStyle: 'short' }).format(new Date(moment)),
  );
}

/** The moment at which a day (`yyyy-mm-dd`) begins in a time zone (IANA), as RFC 3339; to the hour where clocks change on it. */
export function startOfDay(day: string, timeZone: string): string {
  const format = dateFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const parts = format.formatToParts(new Date(`${day}T00:00:00Z`));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '');
  return `${day}T00:00:00${offset || 'Z'}`;
}

/** The day of a moment, such as “23 November 2026”. */
export function writeDay(moment: string, language: string, timeZone: string): string {
  const day = dayOf(moment, timeZone);
  // Many moments are of one day.
  return writeOnce(`long ${day} ${language}`, () =>
    dateFormat(language, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day)),
  );
}

/** The days from one moment to another, such as “21–23 November 2026”; one day where both are of the same. */
export function writeDays(from: string, to: string, language: string, timeZone: string): string {
  return dateFormat(language, { timeZone, dateStyle: 'long' }).formatRange(new Date(from), new Date(to));
}

/** A day with its name, such as “Monday, 23 November 2026”. */
export function writeWeekday(day: string, language: string): string {
  return dateFormat(language, { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(`${day}T00:00Z`));
}

/** A date to the precision known, such as “March 2022” for `2022-03`. */
export function writePartialDate(date: string, language: string): string {
  return writeOnce(`partial ${date} ${language}`, () => {
    const [, month, day] = date.split('-');
    return dateFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
    }).format(new Date(`${date.padEnd(10, '-01-01'.slice(date.length - 4))}T00:00Z`));
  });
}

/**
 * Whether what was reported on `date` is more than a year old at `now`.
 *
 * @param date A moment, or a date to the precision known; the end of a month or a year counts, so that
 *   nothing is called older than it may be.
 */
export function isMoreThanAYearOld(date: string, now: Date): boolean {
  const latest = new Date(date);
  if (date.length === 4) latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  else if (date.length === 7) latest.setUTCMonth(latest.getUTCMonth() + 1);
  latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  return latest.getTime() < now.getTime();
}

function writeOnce(what: string, write: () => string): string {
  const before = written.get(what);
  if (before !== undefined) return before;
  const first = write();
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(what, first);
  return first;
}

function zoneName(moment: string, language: string, timeZone: string): string {
  const parts = dateFormat(language, { timeZone, timeZoneName: 'short' }).formatToParts(new Date(moment));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
