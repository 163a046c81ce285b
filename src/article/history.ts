import type { Article } from './article.ts';

/** Something that happened to an article. */
export interface Change {
  kind: 'published' | 'updated' | 'corrected';
  /** A moment (RFC 3339), or a day for a correction. */
  date: string;
  /** What was updated, where that is said. */
  what?: string;
}

/** What happened to an article, the oldest first; what was corrected on one day is one change. */
export function historyOf({
  published,
  updated,
  updates,
  corrections,
}: Pick<Article, 'published' | 'updated' | 'updates' | 'corrections'>): Change[] {
  const changes: Change[] = [
    { kind: 'published', date: published },
    ...[...new Set(corrections.map(({ date }) => date))].map((date): Change => ({ kind: 'corrected', date })),
    ...updates.map((update): Change => ({ kind: 'updated', ...update })),
  ];
  const isSaid = updates.some(({ date }) => endOf(date) === endOf(updated ?? ''));
  if (updated && !isSaid) changes.push({ kind: 'updated', date: updated });
  return changes.sort((a, b) => endOf(a.date) - endOf(b.date));
}

/** The moment or day of the last change. */
export function lastModified({
  published,
  updated = published,
  corrections,
}: Pick<Article, 'published' | 'updated' | 'corrections'>): string {
  // Most articles never change, and a list asks thousands.
  if (updated === published && corrections.length === 0) return published;
  return latest([published, updated, ...corrections.map(({ date }) => date)]) ?? published;
}

/** The latest of moments and days, the first of equal ones; nothing of none. */
export function latest(dates: readonly (string | undefined)[]): string | undefined {
  let last: string | undefined;
  let time = Number.NEGATIVE_INFINITY;
  for (const date of dates) {
    const end = date === undefined ? time : endOf(date);
    if (end > time) [last, time] = [date, end];
  }
  return last;
}

/** A moment or day in milliseconds. A day counts as its end, so that what was corrected on the day of publication comes after it. */
export function endOf(date: string): number {
  return Date.parse(date.length === 10 ? `${date}T23:59:59Z` : date);
}
