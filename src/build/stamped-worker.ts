import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { savedPage, WORKER_PATH } from '../editions/saved-page.ts';
import { sha256 } from '../pictures/kept-file.ts';
import { site } from '../site.config.ts';

/** Where the service worker stands in a site. */
export const WORKER_FILE = WORKER_PATH.slice(1);

/**
 * The service worker, with a digest of the page that it stores for what is not kept. Browsers take a worker for a new one when
 * a byte of it differs (Service Workers, Update), and store that page anew with it.
 *
 * @param tree The site.
 * @param shared The folder of what every page shares, in which the worker is without a digest.
 */
export function stampedWorker(tree: string, shared: string): string {
  const page = path.join(tree, savedPage(site).path, 'index.html');
  const digest = existsSync(page) ? sha256(readFileSync(page)).slice(0, 16) : '';
  return `${readFileSync(path.join(shared, WORKER_FILE), 'utf8')}// ${digest}\n`;
}
