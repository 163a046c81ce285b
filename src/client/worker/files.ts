import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { isHashed, nameOf } from './kinds.ts';
import { type FetchEvent, OURS } from './scope.ts';

/** The store of what pages load: sheets, scripts, fonts, pictures. */
const FILES = `${OURS}files`;

/** Servers name headers by which a file differs; here it never does. */
const options = { cacheName: FILES, matchOptions: { ignoreVary: true } };
const fromStore = new CacheFirst(options);
const fromNetwork = new NetworkFirst(options);

/** What of the files has files of its own. */
const NAMING = /\.(?:css|js)$/;

/** Answers a page that loads a file: what never changes, from the store. What comes from the network is stored. */
export function answerFile(event: FetchEvent): Promise<Response> {
  const { request } = event;
  return (isHashed(request.url) ? fromStore : fromNetwork).handle({ event, request });
}

/**
 * Stores files that are not stored yet, as the browser has them from loading the page.
 *
 * @throws {Error} When one cannot be fetched or stored.
 */
export async function storeFiles(addresses: readonly string[]): Promise<void> {
  const store = await caches.open(FILES);
  await Promise.all(
    addresses.map(async (address) => {
      if (await store.match(address, options.matchOptions)) return;
      await store.add(new Request(address, { cache: 'force-cache' }));
    }),
  );
}

/**
 * Takes out of the store what no page needs any more.
 *
 * @param pages The HTML of all pages that are kept. What they name is needed, and what that names in turn.
 */
export async function tidyFiles(pages: readonly string[]): Promise<void> {
  const store = await caches.open(FILES);
  let left = await store.keys();
  let texts = pages;
  while (texts.length > 0) {
    const isNamed = ({ url }: Request) => texts.some((text) => text.includes(nameOf(url)));
    const named = left.filter(isNamed);
    left = left.filter((request) => !named.includes(request));
    const read = named.filter(({ url }) => NAMING.test(url)).map((request) => store.match(request));
    texts = await Promise.all((await Promise.all(read)).map((response) => response?.text() ?? ''));
  }
  await Promise.all(left.map((request) => store.delete(request)));
}
