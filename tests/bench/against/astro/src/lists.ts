import { type CollectionEntry, getCollection } from 'astro:content';

export type Article = CollectionEntry<'articles'>;

export const PAGE = 30;

/** What articles are listed by: fields, each with a folder of pages. */
export const KINDS = ['topics', 'people', 'months'] as const;
type Kind = (typeof KINDS)[number];

let newest: Promise<Article[]> | undefined;

/** All articles, the newest first; read once. */
export function allArticles(): Promise<Article[]> {
  newest ??= getCollection('articles').then((all) =>
    all.sort((one, other) => +other.data.date - +one.data.date),
  );
  return newest;
}

export const slugOf = (text: string) => text.toLowerCase().replaceAll(' ', '-');

/** The articles of each value of a field. */
export async function groupsBy(name: Kind): Promise<Map<string, Article[]>> {
  const groups = new Map<string, Article[]>();
  for (const article of await allArticles()) {
    for (const value of article.data[name]) {
      const group = groups.get(value);
      if (group) group.push(article);
      else groups.set(value, [article]);
    }
  }
  return groups;
}

export const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
