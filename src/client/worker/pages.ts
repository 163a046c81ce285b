import { Strategy } from 'workbox-strategies/Strategy.js';
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js';
import { inTurn } from './in-turn.ts';
import { bare } from './kinds.ts';
import type { FetchEvent } from './scope.ts';
import { forget, PAGES } from './shelf.ts';
import { answerShell } from './shell.ts';

/** How long the network may take before a page comes from the store, in milliseconds. */
const PATIENCE = 4000;

/**
 * A page from the network; from the store when there is no network, when it is slow, or when the server has failed. What the
 * server says of a page counts otherwise, that it is gone as well. A reader who reloads waits for the network: so a new
 * release is seen with the next reload at the latest.
 */
class NetworkThenStore extends Strategy {
  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const network = handler.fetch(request).catch(() => undefined);
    handler.waitUntil(network);
    const stored = await handler.cacheMatch(bare(request.url));
    const isReload = request.cache === 'no-cache' || request.cache === 'reload';
    const response = await (stored && !isReload ? Promise.race([network, rest(PATIENCE)]) : network);
    if (response?.status === 404 || response?.status === 410)
      handler.waitUntil(inTurn(() => forget(bare(request.url))));
    if (response && response.status < 500) return response;
    return stored ?? response ?? (await withSlash(request.url)) ?? answerShell(bare(request.url));
  }
}

const pages = new NetworkThenStore({ cacheName: PAGES, matchOptions: { ignoreVary: true } });

/** Answers a reader who goes to a page. */
export function answerPage(event: FetchEvent): Promise<Response> {
  return pages.handle({ event, request: event.request });
}

/** Where a page stands in the store whose address was written without its slash. */
async function withSlash(address: string): Promise<Response | undefined> {
  const whole = `${bare(address)}/`;
  return (await caches.match(whole, { cacheName: PAGES })) && Response.redirect(whole);
}

function rest(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
