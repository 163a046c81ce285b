import type { Article } from './article.ts';
import { startOfDay } from './dates.ts';
import { endOf } from './history.ts';

/** In milliseconds. */
const SECOND = 1000;

/**
 * The moment of an article's last change, for those who know an article as changed by it: each change is later than
 * the one before it, and none is still to come.
 *
 * A correction has a day and no time. It counts from the beginning of its day, or from a second after what went
 * before it, so that two of one day are two.
 *
 * @param timeZone The publication's (IANA).
 * @returns RFC 3339.
 */
export function lastChange(
  { published, updated, corrections }: Pick<Article, 'published' | 'updated' | 'corrections'>,
  timeZone: string,
): string {
  const later = [...(updated ? [updated] : []), ...corrections.map(({ date }) => date)];
  let last = published;
  for (const date of later.sort((a, b) => endOf(a) - endOf(b))) {
    const moment = date.length === 10 ? startOfDay(date, timeZone) : date;
    const soonest = Date.parse(last) + SECOND;
    last = Date.parse(moment) >= soonest ? moment : new Date(soonest).toISOString();
  }
  return last;
}
