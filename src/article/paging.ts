import { wordsOf } from '../words/words.ts';

/** How many articles a page of a list holds. */
export const PAGE_LENGTH = 30;

/** A page of a list of articles. Where it leads to is left out when there is nothing, or when a step already leads there. */
export interface ListPage<Item> {
  /** From 1, which holds the oldest; none for the page of the newest, which has the list's own path. */
  number?: number;
  path: string;
  /** The newest first. */
  articles: Item[];
  newest?: string;
  /** One step to the newer. */
  newer?: string;
  /** One step to the older; on the newest page, to the place there at which one reads on. */
  older?: string;
  oldest?: string;
}

/**
 * The pages of a list, the newest first.
 *
 * Pages are numbered from the oldest, and each is full, so that one stays as it is whatever is published after it. The
 * page of the newest overlaps with the highest number instead, and leads to the first article there that it has not
 * itself. When a number is added, the one before it leads to it; nothing else changes.
 *
 * @param articles The newest first.
 * @param base The path of the list, such as `/topics/rivers/`.
 */
export function pagesOfList<Item extends { id: string }>(articles: Item[], base: string): ListPage<Item>[] {
  const { length } = articles;
  const highest = Math.max(0, Math.ceil(length / PAGE_LENGTH) - 1);
  const pathOf = (number: number) => `${base}page/${number}/`;
  const numbered = Array.from({ length: highest }, (_, index): ListPage<Item> => {
    const number = highest - index;
    const start = length - number * PAGE_LENGTH;
    return {
      number,
      path: pathOf(number),
      articles: articles.slice(start, start + PAGE_LENGTH),
      ...(number < highest && { newest: base }),
      newer: number < highest ? pathOf(number + 1) : base,
      ...(number > 1 && { older: pathOf(number - 1) }),
      ...(number > 2 && { oldest: pathOf(1) }),
    };
  });
  const next = articles[PAGE_LENGTH];
  const newest: ListPage<Item> = {
    path: base,
    articles: articles.slice(0, PAGE_LENGTH),
    ...(next && { older: `${pathOf(highest)}#${listedId(next)}` }),
    ...(highest > 1 && { oldest: pathOf(1) }),
  };
  return [newest, ...numbered];
}

/** A link from a page of a list to another one. */
export interface Step {
  path: string;
  title: string;
  rel?: string;
}

/**
 * The links from a page of a list to the others.
 *
 * @param language BCP 47, of the page.
 */
export function stepsOf({ newest, newer, older, oldest }: ListPage<unknown>, language: string): Step[] {
  const words = wordsOf(language).lists;
  return [
    { path: newest, title: words.newest },
    { path: newer, title: newest ? words.newer : words.newest, rel: 'prev' },
    { path: older, title: words.older, rel: 'next' },
    { path: oldest, title: words.oldest },
  ].flatMap(({ path, ...step }) => (path === undefined ? [] : [{ path, ...step }]));
}

/** The anchor of an article in a list. Its own mark may begin with a digit, and be an id of the page. */
export function listedId({ id }: { id: string }): string {
  return `a-${id}`;
}
