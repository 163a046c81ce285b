import type { Summary } from './article.ts';
import { groupArticles } from './lists.ts';

/** How many related articles one has at most. */
const MOST = 4;

/** How many articles before it, and how many after it, are looked at for each thing that an article is about. */
const NEIGHBOURS = 4;

/** In milliseconds. */
const YEAR = 31_557_600_000;

/**
 * The related articles of each article that has any, the nearest first.
 *
 * What is looked at are an article's neighbours in time: of each of its topics, and of each two of them together, in its
 * own language. Each topic that two articles share counts, one that was rare when the article appeared counts for more,
 * and a year between them halves it all. So an article that is published now is the neighbour of the last few in its
 * topics and of no other, and the pages of all others stay as they are.
 *
 * @param articles The newest first.
 * @returns By the article's id.
 */
export function relatedArticles(articles: readonly Summary[]): Map<string, Summary[]> {
  const oldestFirst = articles.toReversed();
  const groups = groupArticles(oldestFirst, groupsOf);
  const candidates = new Map<string, Set<Summary>>();
  /** How many articles had appeared about each topic of an article, itself among them; by its id. */
  const known = new Map<string, Map<string, number>>();
  for (const [key, group] of groups) {
    for (const [index, article] of group.entries()) {
      const near = group.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
      const all = candidates.get(article.id) ?? new Set();
      for (const other of near) if (other !== article) all.add(other);
      candidates.set(article.id, all);
      const counts = known.get(article.id) ?? new Map<string, number>();
      known.set(article.id, counts.set(key, index + 1));
    }
  }
  const related = new Map<string, Summary[]>();
  for (const article of articles) {
    const counts = known.get(article.id) ?? new Map<string, number>();
    const scored = [...(candidates.get(article.id) ?? [])].map((other) => ({
      other,
      score: closeness(article, other, counts),
    }));
    scored.sort((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1));
    if (scored.length > 0)
      related.set(
        article.id,
        scored.slice(0, MOST).map(({ other }) => other),
      );
  }
  return related;
}

/** What an article is filed under: each of its topics, and each two of them, with its language. */
function groupsOf({ topics, language }: Summary): string[] {
  const ids = topics.map(({ id }) => id).sort();
  const pairs = ids.flatMap((first, index) => ids.slice(index + 1).map((second) => [first, second]));
  return [...ids.map((id) => [id]), ...pairs].map((about) => groupKey(about, language));
}

/** Regions of a language are one (BCP 47, 2.2.1: its own subtag is the first). */
function groupKey(about: string[], language: string): string {
  return [language.split('-')[0], ...about].join(' ');
}

/** How near two articles are: what they share by its rarity, less with the time between them. */
function closeness(article: Summary, other: Summary, counts: ReadonlyMap<string, number>): number {
  const shared = article.topics.filter(({ id }) => other.topics.some((topic) => topic.id === id));
  const weight = shared.reduce((sum, { id }) => {
    const count = counts.get(groupKey([id], article.language)) ?? 1;
    return sum + 1 / Math.log2(1 + count);
  }, 0);
  const apart = Math.abs(Date.parse(article.published) - Date.parse(other.published)) / YEAR;
  return weight / (1 + apart);
}
