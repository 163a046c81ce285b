import path from 'node:path';

/** The types of files that servers do not know, or of which they do not say that they are UTF-8 (RFC 6657; RFC 9110, 8.3). */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml',
  '.bib': 'application/x-bibtex;charset=utf-8',
  '.ico': 'image/x-icon',
  '.css': 'text/css;charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown;charset=utf-8',
  '.ris': 'application/x-research-info-systems;charset=utf-8',
  '.rss': 'application/rss+xml',
  '.txt': 'text/plain;charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.pagefind': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.xml': 'application/xml',
};

/** Types of files whose whole names say more than their ends do. */
export const NAME_TYPES: Readonly<Record<string, string>> = {
  'feed.json': 'application/feed+json',
  'opensearch.xml': 'application/opensearchdescription+xml',
};

/** Types that servers know by themselves. nginx forgets them all for a list of one's own, and an object store knows none. */
export const OTHER_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The type of a file, by its name. */
export function contentType(file: string): string {
  const [name, end] = [path.basename(file), path.extname(file)];
  return NAME_TYPES[name] ?? CONTENT_TYPES[end] ?? OTHER_TYPES[end] ?? 'application/octet-stream';
}
