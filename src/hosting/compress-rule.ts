import path from 'node:path';

/** How hard a file is compressed: `most` is slow and small, `some` fast. */
export type Effort = 'most' | 'some';

/** Files smaller than this many bytes gain nothing: they travel in one packet anyway, with their headers. */
export const LEAST_BYTES = 1000;

/** A copy must be smaller than this share of its file, or the file itself is sent. */
export const MOST_SHARE = 0.9;

/** What readers wait for, and what programs ask for again and again. */
const FETCHED_MUCH = new Set(['.html', '.css', '.js', '.atom', '.rss', '.xml', '.svg', '.webmanifest']);

/** What is fetched now and then: data, citations, texts. */
const FETCHED_LESS = new Set(['.json', '.txt', '.md', '.ris', '.bib', '.csv']);

/** How the addresses end of what may have copies. */
export const COMPRESSED_ENDS: readonly string[] = ['/', ...FETCHED_MUCH, ...FETCHED_LESS];

/** Pages that only lead into an article, of which each article has several: those of its passages, and its short address. */
const LEADS_ON = /\/(?:quote|section)\/[^/]+\/index\.html$|^\/a\/[^/]+\/index\.html$/;

/** What hosts read themselves, under these names. */
const READ_BY_HOSTS = new Set(['/_headers', '/_redirects']);

/**
 * The one place where it is decided which files of a built site have compressed copies, and of what effort.
 *
 * Measured with Node 24 on the article's page (45,509 bytes): brotli 11 makes 8,466 bytes of it in 55 ms, brotli 5 makes
 * 9,667 in 1.4 ms. What is compressed already (pictures, fonts, PDF, EPUB, the index of the search) gains nothing.
 *
 * @param address The file's path within the site, beginning with `/`.
 * @returns Nothing for a file that has no copies.
 */
export function effortFor(address: string): Effort | undefined {
  if (READ_BY_HOSTS.has(address) || /\/\.(?!well-known\/)/.test(address)) return undefined;
  const end = path.posix.extname(address);
  if (FETCHED_LESS.has(end) || LEADS_ON.test(address))
    return address.endsWith('/feed.json') ? 'most' : 'some';
  return FETCHED_MUCH.has(end) ? 'most' : undefined;
}
