import type { Summary } from '../article/article.ts';
import { wordsOf } from '../words/words.ts';

/** An edition of an article that is a file beside its page. */
export interface EditionFile {
  /** Its file's name. */
  name: EditionName;
  /** What readers know it as, in the words of the article's page. */
  title: string;
  /** Its media type (RFC 6838). */
  type: string;
  /** The path at which it is served: the permalink's, and a name that never changes. */
  path: string;
}

/** Names of formats are the same in every language; what has none of them is called by the words of the page. */
const FILES = {
  'article.pdf': { title: 'PDF', type: 'application/pdf' },
  'article.epub': { title: 'EPUB', type: 'application/epub+zip' },
  'article.md': { title: 'Markdown', type: 'text/markdown' },
  'article.txt': { title: undefined, type: 'text/plain' },
};

/** What the file of an edition is called. */
export type EditionName = keyof typeof FILES;

/**
 * The editions of an article that are files, in the order in which they are offered. The PDF is among them when it
 * was printed as the article is now.
 */
export function editionFilesOf({
  permalink,
  pdf,
  language,
}: Pick<Summary, 'permalink' | 'pdf' | 'language'>): EditionFile[] {
  const { plainText } = wordsOf(language).keep;
  const names = Object.keys(FILES) as EditionName[];
  return names
    .filter((name) => name !== 'article.pdf' || pdf)
    .map((name) => ({ ...FILES[name], title: FILES[name].title ?? plainText, name, path: permalink + name }));
}
