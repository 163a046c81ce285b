import { storeFiles } from './files.ts';
import { isFile, SHELF_PAGE } from './kinds.ts';
import { OURS } from './scope.ts';

/** The store of the page that stands for what is not kept. */
const SHELL = `${OURS}shell`;

/** What a page names in its head and at its end. */
const NAMED = /(?:href|src)="([^"]+\.(?:css|js|woff2))"/g;

/**
 * Stores the page that lists what is kept, with what it loads.
 *
 * @throws {Error} When a part of it cannot be fetched: there is no worker then.
 */
export async function storeShell(): Promise<void> {
  const response = await fetch(SHELF_PAGE, { cache: 'no-cache' });
  if (!response.ok) throw new Error(String(response.status));
  const html = await response.clone().text();
  const files = [...html.matchAll(NAMED)].map(([, file = '']) => new URL(file, SHELF_PAGE).href);
  await storeFiles(files.filter(isFile));
  await (await caches.open(SHELL)).put(SHELF_PAGE, response);
}

/** Its HTML; empty when a browser has cleared its store. */
export async function readShell(): Promise<string> {
  return (await (await caches.open(SHELL)).match(SHELF_PAGE))?.text() ?? '';
}

/**
 * The page for an address that is not kept while there is no network: 503, and marked, so that it says so. At its own
 * address it is itself.
 */
export async function answerShell(address: string): Promise<Response> {
  const stored = await (await caches.open(SHELL)).match(SHELF_PAGE);
  if (!stored) return Response.error();
  if (address === SHELF_PAGE) return stored;
  const html = (await stored.text()).replace('<html', '<html data-offline');
  return new Response(html, { status: 503, headers: stored.headers });
}
