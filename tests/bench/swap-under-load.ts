import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { compressFiles } from '../../src/build/compress-files.ts';
import { filesOf } from '../../src/build/tree.ts';
import { keepAssets } from '../../src/desk/publish/keep-assets.ts';
import { asideOf, bringBack, recover } from '../../src/desk/swap.ts';
import type { Seen } from './fetch-pages.ts';

/** Makes a release of a built site of which every page and sheet says which release it is of; sheets have names of their own. */
export async function markRelease(site: string, release: string, name: string): Promise<void> {
  rmSync(release, { recursive: true, force: true });
  cpSync(site, release, { recursive: true, filter: (file) => !/\.(?:br|gz|zst)$/.test(file) });
  const assets = path.join(release, 'assets');
  const sheets = readdirSync(assets).filter((file) => file.endsWith('.css'));
  for (const sheet of sheets) {
    renameSync(path.join(assets, sheet), path.join(assets, `${name}-${sheet}`));
    const file = path.join(assets, `${name}-${sheet}`);
    writeFileSync(file, `/* release-${name} */${readFileSync(file, 'utf8')}`);
  }
  for (const page of readdirSync(release, { recursive: true, encoding: 'utf8' })) {
    if (!page.endsWith('.html')) continue;
    const file = path.join(release, page);
    const html = readFileSync(file, 'utf8').replace(/\/assets\/([^"]+\.css)/g, `/assets/${name}-$1`);
    writeFileSync(file, `${html}<!-- release-${name} -->`);
  }
  await compressFiles(release, filesOf(release));
}

/** How two releases change places: as a rollback does it, or by two renames, to compare. */
export const SWAPS = {
  'at once': bringBack,
  'two renames': (target: string) => {
    const { before, leaving } = asideOf(target);
    renameSync(target, leaving);
    renameSync(before, target);
  },
};

/**
 * Lets two releases change places again and again while pages and their sheets are fetched.
 *
 * @param target The site that is served; the other release is the one before it.
 * @param page The address of the page to fetch.
 */
export async function swapUnderLoad(target: string, page: string, times: number, how: keyof typeof SWAPS) {
  const { before } = asideOf(target);
  keepAssets(target, before, new Date());
  keepAssets(before, target, new Date());
  const worker = new Worker(new URL('./fetch-pages.ts', import.meta.url), { workerData: { page } });
  const seen = new Promise<Seen>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const start = performance.now();
  for (let time = 0; time < times; time += 1) {
    SWAPS[how](target);
    await recover(target);
    await wait(5);
  }
  const seconds = (performance.now() - start) / 1000;
  worker.postMessage('stop');
  return { how, swaps: times, seconds, ...(await seen) };
}
