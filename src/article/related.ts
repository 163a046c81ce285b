import type { Summary } from './article.ts';

/** What a page shows of a related article. */
export type Related = Pick<Summary, 'permalink' | 'title' | 'published' | 'language'>;

/** How many related articles one has at most. */
const MOST = 4;

/** How many articles before it, and how many after it, are looked at for each thing that an article is about. */
const NEIGHBOURS = 3;

/** In milliseconds. */
const YEAR = 31_557_600_000;

/** An article while its neighbours are looked for. */
interface Placed {
  article: Summary;
  /** Of its publication, in milliseconds. */
  time: number;
  /** Its topics, each with what sharing it is worth: less, the more articles had appeared about it. */
  worth: Map<string, number>;
  neighbours: Set<Placed>;
}

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
  const groups = new Map<string, Placed[]>();
  const all = articles.toReversed().map((article) => place(article, groups));
  for (const group of groups.values()) {
    for (const [index, placed] of group.entries()) {
      const end = Math.min(group.length, index + NEIGHBOURS + 1);
      for (let near = Math.max(0, index - NEIGHBOURS); near < end; near += 1) {
        const other = group[near];
        if (other && other !== placed) placed.neighbours.add(other);
      }
    }
  }
  return new Map(
    all
      .filter(({ neighbours }) => neighbours.size > 0)
      .map((placed) => [placed.article.id, nearestOf(placed)]),
  );
}

/** Enters an article into the groups that it belongs to; those that are there already are older. */
function place(article: Summary, groups: Map<string, Placed[]>): Placed {
  const { topics, language, published } = article;
  const ids = topics.map(({ id }) => id).sort();
  const placed: Placed = { article, time: Date.parse(published), worth: new Map(), neighbours: new Set() };
  // Regions of a language are one (BCP 47, 2.2.1: its own subtag is the first).
  const [spoken = ''] = language.split('-');
  const enter = (key: string) => {
    const group = groups.get(key) ?? [];
    group.push(placed);
    groups.set(key, group);
    return group.length;
  };
  for (const [index, id] of ids.entries()) {
    placed.worth.set(id, 1 / Math.log2(1 + enter(`${spoken} ${id}`)));
    for (const second of ids.slice(index + 1)) enter(`${spoken} ${id} ${second}`);
  }
  return placed;
}

function nearestOf(placed: Placed): Summary[] {
  const scored = [...placed.neighbours].map((other) => ({
    other: other.article,
    score: closeness(placed, other),
  }));
  scored.sort((a, b) => b.score - a.score || (a.other.slug < b.other.slug ? -1 : 1));
  return scored.slice(0, MOST).map(({ other }) => other);
}

/** How near another is to an article: what it shares, by its worth, less with the time between them. */
function closeness({ worth, time }: Placed, other: Placed): number {
  let sum = 0;
  for (const [id, value] of worth) if (other.worth.has(id)) sum += value;
  return sum / (1 + Math.abs(time - other.time) / YEAR);
}
