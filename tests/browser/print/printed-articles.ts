import { printSite, realSite } from '../../sites.ts';
import { type Visitor, visitor } from '../visit.ts';

/** An article that is printed in the tests. */
interface PrintedArticle {
  site: 'real' | 'print';
  path: string;
  /** How many pages of A4 or Letter it may take, from and to. */
  pages: [number, number];
}

/** The real article, and those of tests/fixtures/print/articles.ts, by what is hard about them. */
export const ARTICLES = {
  'the real article': {
    site: 'real',
    path: '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/',
    pages: [3, 4],
  },
  'a long headline': { site: 'print', path: '/2026/11/long-headline/', pages: [2, 3] },
  'thirty links': { site: 'print', path: '/2026/11/many-links/', pages: [2, 4] },
  'a few links': { site: 'print', path: '/2026/11/few-links/', pages: [3, 4] },
  'many figures': { site: 'print', path: '/2026/11/many-figures/', pages: [4, 6] },
  'text from right to left': { site: 'print', path: '/2026/11/right-to-left/', pages: [2, 3] },
  'one paragraph': { site: 'print', path: '/2026/11/one-paragraph/', pages: [1, 1] },
  'five thousand words': { site: 'print', path: '/2026/11/five-thousand-words/', pages: [9, 13] },
} satisfies Record<string, PrintedArticle>;

export type ArticleName = keyof typeof ARTICLES;
export const NAMES = Object.keys(ARTICLES) as ArticleName[];

/** Serves both sites for the tests of a file; gives a way to open an article by its name. */
export function articleVisitor(): (
  name: ArticleName,
  options?: Parameters<Visitor['visit']>[1],
) => ReturnType<Visitor['visit']> {
  const visitors = { real: visitor(realSite), print: visitor(printSite) };
  return (name, options) => {
    const { site, path } = ARTICLES[name];
    return visitors[site].visit(path, options);
  };
}
