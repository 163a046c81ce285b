import { isDay } from '../../schemas/dates.ts';
import type { Copy } from './copy.ts';
import type { ImportOptions } from './options.ts';
import { TO_DO_COMMENT } from './to-dos.ts';

/** When an article appears. */
interface PublishedAt {
  /** RFC 3339; absent when nobody says. */
  published?: string;
  /** What an editor has to decide. */
  doubt?: string;
  /** For the report. */
  note?: string;
}

/**
 * The moment at which an imported article appears: what the editor says, or else the end of the copy's embargo, or
 * else the day that the copy names.
 */
export function publishedAt(
  { day, moment, embargo, doubts }: Pick<Copy, 'day' | 'moment' | 'embargo' | 'doubts'>,
  { date, timeZone }: Pick<ImportOptions, 'date' | 'timeZone'>,
): PublishedAt {
  if (date) return { published: isDay(date) ? midnight(date, timeZone) : date };
  if (embargo)
    return { published: embargo, note: `It is held back until ${embargo}, the end of the embargo.` };
  if (moment) return { published: moment, note: `The moment of publication, ${moment}, is the copy's own.` };
  const doubt = doubts.published ?? (day ? undefined : TO_DO_COMMENT.published);
  return {
    ...(day && { published: midnight(day, timeZone) }),
    ...(doubt && { doubt }),
    ...(day && { note: `The date of publication, ${day}, is the copy's own.` }),
  };
}

function midnight(day: string, timeZone: string): string {
  return `${day}T00:00:00${offsetAt(day, timeZone)}`;
}

/** The offset from UTC at the beginning of a day, such as `+09:00`. */
function offsetAt(day: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(new Date(`${day}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName');
  return name?.value.replace(/^GMT$/, '+00:00').replace('GMT', '') ?? '+00:00';
}
