import type { Summary } from '../article/article.ts';
import type { Related } from '../article/related.ts';
import type { Master } from '../pictures/master.ts';
import type { Content } from './read-content.ts';

/** What a run shows. The pages are bundled, so that what they share with the command that runs them is global. */
export interface Current {
  content: Content;
  /** The articles that may be shown, the newest first; made when they are first asked for. */
  summaries?: Promise<Summary[]>;
  /** The related articles of each article, by its id; likewise. */
  related?: Map<string, Related[]>;
  /** The pictures of each article that may be shown, by its slug; likewise. */
  pictures?: ReadonlyMap<string, readonly Master[]>;
  /** What is made now: the pages of these articles; and those that are of no one article, or not. All, when left out. */
  making?: { articles: Summary[]; others: boolean };
}

const KEY = Symbol.for('galley.content');

const place = globalThis as { [KEY]?: Current };

/** Lets the pages of this process show `current` from now on. */
export function showContent(current: Current): void {
  place[KEY] = current;
}

/**
 * What the pages of this process show.
 *
 * @throws {Error} When nothing was read yet.
 */
export function currentContent(): Current {
  const current = place[KEY];
  if (!current) throw new Error('The content was not read: pages are made by npm run build, or npm run dev.');
  return current;
}

/** Whether the pages of this process have something to show. */
export function hasContent(): boolean {
  return place[KEY] !== undefined;
}
