import type { Summary } from '../article/article.ts';
import { currentContent } from '../content-store/current-content.ts';
import type { Made, Program, Route } from './load-program.ts';

/** Routes that make something of one article each; its own page is a unit by itself, since others show in it. */
const OF_ARTICLES = /^src\/pages\/(?:\[year\]\/\[month\]\/\[slug\]\/|a\/|cards\/|pictures\/)/;

/** The route of an article's own page. */
const PAGE = 'src/pages/[year]/[month]/[slug].astro';

/** What of an article is made together. */
export type Part = 'page' | 'rest';

/** The routes that make a part of an article. */
function routesOf(part: Part, routes: readonly Route[]): Route[] {
  return routes.filter(({ component }) =>
    part === 'page' ? component === PAGE : OF_ARTICLES.test(component),
  );
}

/** Whether a route also makes something that is of no one article. */
export function makesMore({ component }: Route): boolean {
  return component !== PAGE && !/\[slug\]\//.test(component) && !component.startsWith('src/pages/pictures/');
}

/**
 * Makes a part of an article.
 *
 * @param made Is given each file.
 */
export async function renderArticle(
  summary: Summary,
  part: Part,
  program: Program,
  made: (made: Made, bytes: Buffer) => void,
): Promise<void> {
  currentContent().making = { articles: [summary], others: false };
  for (const route of routesOf(part, program.routes)) {
    for (const file of await program.list(route)) made(file, await program.make(file));
  }
}
