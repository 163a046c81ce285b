import { storeFiles, tidyFiles } from './files.ts';
import { isFile } from './kinds.ts';
import type { Kept, Shown } from './messages.ts';
import { OURS } from './scope.ts';
import { readShell } from './shell.ts';

/** The store of pages. */
export const PAGES = `${OURS}pages`;

/** In a page that is kept: what is said of it. */
const LABEL = 'x-kept';

/** How many pages are kept that were visited, and how many of the oldest go when there are more. */
const MOST = 50;
const AT_A_TIME = 10;

/** The pages that are kept, what came last first. */
export async function listKept(): Promise<Kept[]> {
  const responses = await (await caches.open(PAGES)).matchAll();
  const pages = responses.map(
    ({ headers }) => JSON.parse(decodeURIComponent(headers.get(LABEL) ?? '')) as Kept,
  );
  return pages.sort((a, b) => b.moment.localeCompare(a.moment));
}

/**
 * Keeps the page that a reader looks at, with what it has loaded. One that was saved stays so.
 *
 * @param isToSave Whether the reader asks for it: then it is kept whole or not at all, and until it is taken away.
 * @throws {Error} When something cannot be fetched or stored.
 */
export async function keep(address: string, shown: Shown, isToSave: boolean): Promise<void> {
  const store = await caches.open(PAGES);
  const before = (await listKept()).find((page) => page.address === address);
  const isSaved = isToSave || before?.isSaved === true;
  const { title, lang, dir, files, isStored } = shown;
  const stored = storeFiles(files.filter(isFile));
  await (isToSave ? stored : stored.catch(() => {}));
  // As the browser has it from showing it.
  const response = isStored
    ? await store.match(address)
    : await fetch(address, { cache: 'force-cache', redirect: 'error' });
  if (!response?.ok) throw new Error(address);
  const moment = isStored && before ? before.moment : new Date().toISOString();
  await put(response, { address, title, lang, dir, moment, isSaved });
}

/** Takes a page away that the server says is gone, but for one that the reader saved. */
export async function forget(address: string): Promise<void> {
  const page = (await listKept()).find((kept) => kept.address === address);
  if (page && !page.isSaved) await drop(address);
}

/** Takes a page away. */
export async function drop(address: string): Promise<void> {
  await (await caches.open(PAGES)).delete(address);
  await tidy();
}

/** Takes all pages away, those that were saved too. */
export async function clear(): Promise<void> {
  await caches.delete(PAGES);
  await tidy();
}

/** Takes away the oldest of the pages that were visited, when there are more of them than that. */
export async function trim(most = MOST): Promise<void> {
  const visited = (await listKept()).filter(({ isSaved }) => !isSaved);
  if (visited.length <= most) return;
  const store = await caches.open(PAGES);
  const last = Math.max(0, most - AT_A_TIME);
  await Promise.all(visited.slice(last).map(({ address }) => store.delete(address)));
  await tidy();
}

/** Takes away the files that no page needs. */
export async function tidy(): Promise<void> {
  const responses = await (await caches.open(PAGES)).matchAll();
  await tidyFiles(await Promise.all([readShell(), ...responses.map((response) => response.text())]));
}

async function put(response: Response, page: Kept): Promise<void> {
  const headers = new Headers(response.headers);
  headers.set(LABEL, encodeURIComponent(JSON.stringify(page)));
  // What a page can read of itself (Server Timing, 3): src/client/offline/offline.ts says it to the reader.
  headers.set('server-timing', `stored;desc="${page.moment}"`);
  await (await caches.open(PAGES)).put(page.address, new Response(response.body, { headers }));
}
