import type { Summary } from '../article/article.ts';

/** An edition of an article that is a file beside its page. */
export interface EditionFile {
  /** Its file's name. */
  name: EditionName;
  /** What readers know it as. */
  title: string;
  /** Its media type (RFC 6838). */
  type: string;
  /** The path at which it is served: the permalink's, and a name that never changes. */
  path: string;
}

const FILES = {
  'article.pdf': { title: 'PDF', type: 'application/pdf' },
  'article.epub': { title: 'EPUB', type: 'application/epub+zip' },
  'article.md': { title: 'Markdown', type: 'text/markdown' },
  'article.txt': { title: 'Plain text', type: 'text/plain' },
};

/** What the file of an edition is called. */
export type EditionName = keyof typeof FILES;

/**
 * The editions of an article that are files, in the order in which they are offered. The PDF is among them when it
 * was printed as the article is now.
 */
export function editionFilesOf({ permalink, pdf }: Pick<Summary, 'permalink' | 'pdf'>): EditionFile[] {
  const names = Object.keys(FILES) as EditionName[];
  return names
    .filter((name) => name !== 'article.pdf' || pdf)
    .map((name) => ({ ...FILES[name], name, path: permalink + name }));
}
