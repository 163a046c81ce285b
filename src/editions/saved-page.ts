import type { Site } from '../schemas/site.ts';
import { wordsOf } from '../words/words.ts';

/** Where the service worker is, fixed for good: browsers ask there whether there is a new one. */
export const WORKER_PATH = '/service-worker.js';

/** Whether browsers keep pages of the site for reading without a network. */
export function keepsPages({ offline = true }: Site): boolean {
  return offline;
}

/** The page that lists what a reader's browser keeps, as links name it. */
export function savedPage(site: Site): { path: string; title: string; description: string } {
  const { title, description } = wordsOf(site.language).offline;
  return { path: '/saved/', title, description };
}
