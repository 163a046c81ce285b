import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readLedger } from '../../content-store/ledger.ts';
import type { Problem } from '../../content-store/problem.ts';
import { readSettings } from '../../content-store/settings.ts';
import { type Places, UsageError } from '../command.ts';
import { withBuildLock } from '../lock.ts';
import { asideOf, bringBack, MARK, recover, settle } from '../swap.ts';
import { fileAt } from './file-at.ts';
import { keepAssets } from './keep-assets.ts';

/** What a rollback did. */
export interface RolledBack {
  /** When the release that is back was published (RFC 3339). */
  published: string;
  /** Addresses of the ledger at which that release has nothing. */
  missing: string[];
  /** What is wrong with the ledger; addresses in such lines are not among the missing. */
  problems: Problem[];
}

/**
 * Puts the release before in the place of the site, which becomes the release before: a second rollback undoes the
 * first. The ledger stays as it is, since it only grows.
 *
 * @throws {UsageError} When there is no release before, or a build runs.
 */
export async function rollBack({ out, cache }: Places): Promise<RolledBack> {
  const target = path.resolve(out);
  const { before } = asideOf(target);
  const published = await withBuildLock(cache, async () => {
    await recover(target);
    if (!existsSync(path.join(before, MARK))) {
      throw new UsageError(
        `There is no release before that of ${out}. One is kept each time npm run desk -- publish puts another in its place.`,
      );
    }
    const moment = (await readFile(path.join(before, MARK), 'utf8')).trim();
    try {
      if (existsSync(target)) keepAssets(target, before, readSettings().now);
      bringBack(target);
    } catch (error) {
      await recover(target);
      throw error;
    }
    await settle(target);
    return moment;
  });
  // A ledger that is broken keeps nobody from taking back what should not be public.
  const { ledger, findProblems } = await readLedger(readSettings());
  const addresses = ledger.addresses().map(({ address }) => address);
  return {
    published,
    problems: await findProblems(),
    missing: addresses.filter((address) => !existsSync(fileAt(target, address))),
  };
}
