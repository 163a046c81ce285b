import type { ReadPage, ReadSite } from './read-site.ts';

/** What an address of the site leads to: a file of it, and a page where it is one. */
export interface Target {
  file: string;
  page: ReadPage | undefined;
  /** The anchor, decoded; empty when there is none. */
  anchor: string;
}

/**
 * What an address leads to as a browser resolves it (RFC 3986, 5), on the page at `page`. Beside where the site begins it
 * leads to a file that no site has.
 *
 * @param origin The site's own, such as `https://galley.example`.
 * @returns Nothing for an address of another origin or another scheme.
 */
export function targetOf(
  { pages, base }: Pick<ReadSite, 'pages' | 'base'>,
  address: string,
  page: string,
  origin: string,
): Target | undefined {
  if (!URL.canParse(address, origin + page)) return { file: address, page: undefined, anchor: '' };
  const url = new URL(address, origin + page);
  if (url.origin !== origin) return undefined;
  if (!url.pathname.startsWith(base)) return { file: url.pathname, page: undefined, anchor: '' };
  const file = decodeURIComponent(url.pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
  const anchor = url.hash.startsWith('#:~:') ? '' : decodeURIComponent(url.hash.slice(1));
  return { file, page: pages.get(file), anchor };
}
