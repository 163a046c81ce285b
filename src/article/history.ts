import type { Article } from './article.ts';

/** Something that happened to an article. */
export interface Change {
  kind: 'published' | 'updated' | 'corrected';
  /** A moment (RFC 3339), or a day for a correction. */
  date: string;
}

/** What happened to an article, the oldest first. */
export function historyOf(article: Pick<Article, 'published' | 'updated' | 'corrections'>): Change[] {
  const changes: Change[] = [
    { kind: 'published', date: article.published },
    ...article.corrections.map(({ date }): Change => ({ kind: 'corrected', date })),
  ];
  if (article.updated) changes.push({ kind: 'updated', date: article.updated });
  return changes.sort((a, b) => endOf(a.date) - endOf(b.date));
}

/** The moment or day of the last change. */
export function lastModified(article: Pick<Article, 'published' | 'updated' | 'corrections'>): string {
  return historyOf(article).at(-1)?.date ?? article.published;
}

/** A moment or day in milliseconds. A day counts as its end, so that what was corrected on the day of publication comes after it. */
export function endOf(date: string): number {
  return date.length === 10 ? new Date(`${date}T23:59:59Z`).getTime() : new Date(date).getTime();
}
