import { HOME } from './scope.ts';

/** What a page loads to be as it is. */
const FILE = /\.(?:css|js|woff2|avif|webp|jpe?g|png|gif|svg|ico)$/;

/** What has a hash in its name, and so never changes. */
const HASHED = /^(?:assets|pictures|cards)\//;

/** The search is nothing without its index, which is not kept. */
const SEARCH = 'search/';

/** The page that lists what is kept, and stands for what is not. */
export const SHELF_PAGE = `${HOME}saved/`;

/** The path within the site, without a slash before it; none for what is elsewhere. */
function pathOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  return (origin + pathname).startsWith(HOME) ? (origin + pathname).slice(HOME.length) : undefined;
}

/** Whether an address is that of a page: none of its names has an ending. */
export function isPage(address: string): boolean {
  return /^[^.]*$/.test(pathOf(address)?.split('/').at(-1) ?? '.');
}

/** Whether a page is one to keep. */
export function isToKeep(address: string): boolean {
  return isPage(address) && address !== SHELF_PAGE && !pathOf(address)?.startsWith(SEARCH);
}

/** Whether an address is that of a part of pages. */
export function isFile(address: string): boolean {
  const path = pathOf(address) ?? '';
  return FILE.test(path) && !path.startsWith(SEARCH);
}

/** By what pages and sheets name a file. */
export function nameOf(address: string): string {
  const path = pathOf(address) ?? '';
  return HASHED.test(path) ? path.replace(/^.*\//, '') : new URL(address).pathname;
}

/** Whether a file never changes. */
export function isHashed(address: string): boolean {
  return HASHED.test(pathOf(address) ?? '');
}

/** An address without query and fragment: a page of files is the same whatever is asked of it. */
export function bare(address: string): string {
  return address.replace(/[?#].*$/, '');
}
