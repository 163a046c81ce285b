let known = { address: '', base: '/' };

/**
 * The path at which a site begins: `/`, or `/galley/` for one at `https://owner.github.io/galley`.
 *
 * @param address Of the site, whole.
 * @returns With a slash at both ends, percent-encoded (RFC 3986, 2.1).
 */
export function basePathOf(address: string): string {
  // Asked for with every link, always of the same site.
  if (known.address !== address) {
    known = { address, base: new URL(address).pathname.replace(/\/*$/, '/') };
  }
  return known.base;
}

/**
 * A path of the site as it stands in markup: a reference from the root of the host (RFC 3986, 4.2).
 *
 * Inside the house a path begins with `/` wherever the site is served, so that the ledger, the content and what is kept
 * are the same under every address. What leaves it, in `href`, `src`, `action` or data for scripts, is made here.
 *
 * @param path Within the site, such as `/about/#here`.
 * @param address Of the site, whole.
 */
export function hrefOf(path: string, address: string): string {
  return basePathOf(address) + path.slice(1);
}

/**
 * The reverse of {@link hrefOf}: the path within the site, of a path on its host.
 *
 * @returns Nothing for what is not the site's. Its base without the slash at the end leads to its front page.
 */
export function pathWithin(href: string, address: string): string | undefined {
  const base = basePathOf(address);
  if (`${href}/` === base) return '/';
  return href.startsWith(base) ? href.slice(base.length - 1) : undefined;
}
