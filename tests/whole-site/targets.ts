import type { ReadPage, ReadSite } from './read-site.ts';

/** What an address of the site leads to: a file of it, and a page where it is one. */
export interface Target {
  file: string;
  page: ReadPage | undefined;
  /** The anchor, decoded; empty when there is none. */
  anchor: string;
}

/**
 * What an address leads to as a browser resolves it (RFC 3986, 5), on the page at `base`.
 *
 * @param origin The site's own, such as `https://galley.example`.
 * @returns Nothing for an address of another origin or another scheme.
 */
export function targetOf(
  { pages }: Pick<ReadSite, 'pages'>,
  address: string,
  base: string,
  origin: string,
): Target | undefined {
  if (!URL.canParse(address, origin + base)) return { file: address, page: undefined, anchor: '' };
  const url = new URL(address, origin + base);
  if (url.origin !== origin) return undefined;
  const file = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
  const anchor = url.hash.startsWith('#:~:') ? '' : decodeURIComponent(url.hash.slice(1));
  return { file, page: pages.get(file), anchor };
}
