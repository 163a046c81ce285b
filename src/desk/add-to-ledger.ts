import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../content-store/digest.ts';
import { ContentProblems, hasErrors } from '../content-store/problem.ts';
import { readContent } from '../content-store/read-content.ts';
import { readSettings, type Settings } from '../content-store/settings.ts';
import { withLock } from './lock.ts';
import { type Added, writeLedger } from './write-ledger.ts';

/**
 * Writes what a build of the content as it is now publishes into the ledger, at its end, one process at a time.
 *
 * @throws {ContentProblems} When the content has errors.
 * @throws {UsageError} When another process writes there.
 * @throws {CommandFailure} When the ledger cannot be written.
 */
export async function addToLedger(): Promise<Added> {
  const settings = { ...readSettings(), isPreview: false };
  const busy = (owner: number) => `Another npm run ledger is at work (process ${owner}). Wait for it.`;
  await mkdir(settings.cacheDir, { recursive: true });
  const lock = path.join(settings.cacheDir, `ledger-${digestOf([settings.contentDir]).slice(0, 16)}`);
  return withLock(lock, busy, () => add(settings));
}

async function add(settings: Settings): Promise<Added> {
  const { problems, ledger } = await readContent(settings);
  if (hasErrors(problems)) throw new ContentProblems(problems);
  return writeLedger(settings, ledger.unlisted);
}
