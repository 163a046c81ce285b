/**
 * What stands at the worker's address when the site has switched it off (`offline` in `src/site.config.ts`): it takes away what
 * was stored and ends itself. A browser fetches it with the next page that it is sent to.
 */
import { OURS, worker } from './scope.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(end());
});

async function end(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS)).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
