import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../content-store/digest.ts';
import { ledgerFile } from '../content-store/ledger.ts';
import { ContentProblems, hasErrors } from '../content-store/problem.ts';
import { readContent } from '../content-store/read-content.ts';
import { readSettings, type Settings } from '../content-store/settings.ts';
import { projectPath } from '../content-store/source-file.ts';
import { withLock } from './lock.ts';

/** What was written into the ledger. */
export interface Added {
  /** Relative to the project. */
  file: string;
  addresses: number;
  /** Anchors that are new, or whose block has changed. */
  anchors: number;
}

/**
 * Writes what a build of the content as it is now publishes into the ledger, at its end. What is in there stays byte
 * for byte; the file is replaced in one step, by one process at a time.
 *
 * @throws {ContentProblems} When the content has errors.
 * @throws {UsageError} When another process writes there.
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
  const absolute = ledgerFile(settings);
  const lines = ledger.unlisted;
  if (lines.length > 0) {
    const before = await readFile(absolute, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
    const half = `${absolute}.half`;
    await writeFile(half, start + lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await rename(half, absolute);
  }
  const addresses = lines.filter(({ address }) => address !== undefined).length;
  return { file: projectPath(settings.root, absolute), addresses, anchors: lines.length - addresses };
}
