import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { againWhenLost } from '../build/again-when-lost.ts';
import { both } from '../build/both.ts';
import { chosenSet } from '../build/chosen-routes.ts';
import { bringNext, comeBack, keepChange, openKeptSite } from '../build/kept-site.ts';
import { makePages } from '../build/make-pages.ts';
import { neededFiles } from '../build/needed-files.ts';
import { keepProgram } from '../build/program.ts';
import { pruneCache } from '../build/prune-cache.ts';
import { checkSite } from '../content-store/check-site.ts';
import { showContent } from '../content-store/current-content.ts';
import { ContentProblems } from '../content-store/problem.ts';
import { readSettings } from '../content-store/settings.ts';
import { warningsOf } from '../editions/cards/kept-warnings.ts';
import { type Places, UsageError } from './command.ts';
import { withBuildLock } from './lock.ts';
import { readForBuild } from './read-for-build.ts';
import { showProgress } from './show-progress.ts';
import { asideOf, MARK, recover, settle, swap } from './swap.ts';

/** What is done with a site that is built, before it is seen and to let it be seen. */
export interface Ending {
  /** Is given the folder of the whole site; when it throws, the last good build stays. */
  prepare: (folder: string) => Promise<void>;
  /** Puts the site in the place of the last one, at the path given. */
  put: (target: string) => void;
  /** Whether what the ledger lacks is entered into it on the way. */
  isEntered?: boolean;
}

const PLAIN: Ending = { prepare: async (folder) => writeFile(path.join(folder, MARK), ''), put: swap };

/**
 * Builds the site beside the last one and puts it in its place only when it is whole.
 *
 * @throws {UsageError} When the folder to build into holds something else than a site, or another build runs.
 * @throws {Error} When the content has errors (`ContentProblems`) or rendering fails; the last good build is
 *   then untouched.
 */
export async function buildSite({ out, cache }: Places, ending: Ending = PLAIN): Promise<void> {
  const target = path.resolve(out);
  const wrong = checkSite();
  // Astro reads the address as well, and would say it in its own words.
  if (wrong.length > 0) throw new ContentProblems(wrong);
  await refuseOtherFolders(target);
  const build = () => buildAndSwap(target, path.resolve(cache), ending);
  await withBuildLock(cache, () => againWhenLost(cache, build));
}

async function buildAndSwap(target: string, cache: string, ending: Ending): Promise<void> {
  process.env['GALLEY_PREVIEW'] = 'no';
  process.env['NODE_ENV'] = 'production';
  await mkdir(path.dirname(target), { recursive: true });
  await recover(target);
  const kept = await openKeptSite(cache, target);
  const settings = readSettings();
  const stop = new AbortController();
  const bundling = keepProgram(process.cwd(), cache, stop.signal);
  const reading = readForBuild(settings, ending.isEntered ?? false, bundling);
  // Nobody waits for a bundle to be told of a mistake in the content.
  reading.catch(() => stop.abort());
  const [{ content, finish }, program] = await both(reading, bundling);
  showContent({ content });
  const made = await makePages({
    ...kept,
    program,
    drawProgress: showProgress('Articles whose pictures and cards are drawn'),
    progress: showProgress('Parts of articles made'),
    meanwhile: finish,
    noteWritten: (files) => kept.twin?.link(files),
    noteChange: (change) => keepChange(kept, change, target),
  });
  for (const warning of warningsOf(cache, path.join(kept.tree, 'cards'))) console.warn(warning);
  try {
    await bringNext(kept, target);
    await ending.prepare(asideOf(target).next);
    ending.put(target);
  } catch (error) {
    await recover(target);
    await comeBack(kept, target);
    throw error;
  }
  await settle(target, () => comeBack(kept, target));
  // A build that leaves routes out would take what is theirs for what nobody needs.
  if (chosenSet() !== 'all') return;
  const built = { now: settings.now, made };
  await pruneCache(cache, () => neededFiles(kept.tree, settings), built).catch(({ message }: Error) =>
    console.warn(`The site is in its place. The cache could not be tidied: ${message}`),
  );
}

async function refuseOtherFolders(target: string): Promise<void> {
  if (!existsSync(target)) return;
  const names = await readdir(target).catch(() => ['something that is no folder']);
  if (names.length === 0 || names.includes(MARK)) return;
  throw new UsageError(
    `The folder ${target} holds something else than a site built here (${names.slice(0, 3).join(', ')}). ` +
      'Name an empty folder, or one that does not exist yet.',
  );
}
