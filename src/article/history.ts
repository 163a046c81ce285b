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
  return changes.sort((a, b) => new Date(a.date).getTime() - new Date(b.date).getTime());
}

/** The moment or day of the last change. */
export function lastModified(article: Pick<Article, 'published' | 'updated' | 'corrections'>): string {
  return historyOf(article).at(-1)?.date ?? article.published;
}
