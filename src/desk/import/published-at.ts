import { isDay } from '../../schemas/dates.ts';
import type { ImportOptions } from './options.ts';

/** The moment at which an imported article appears: what the editor says, or else the day that the copy names. */
export function publishedAt(
  day: string | undefined,
  { date, timeZone }: Pick<ImportOptions, 'date' | 'timeZone'>,
): { published?: string; note?: string } {
  if (date && !isDay(date)) return { published: date };
  const known = date ?? day;
  if (!known) return {};
  const published = `${known}T00:00:00${offsetAt(known, timeZone)}`;
  return date ? { published } : { published, note: `The date of publication, ${known}, is the copy's own.` };
}

/** The offset from UTC at the beginning of a day, such as `+09:00`. */
function offsetAt(day: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(new Date(`${day}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName');
  return name?.value.replace(/^GMT$/, '+00:00').replace('GMT', '') ?? '+00:00';
}
