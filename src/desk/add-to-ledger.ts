import { ContentProblems, hasErrors } from '../content-store/problem.ts';
import { readContent } from '../content-store/read-content.ts';
import { readSettings } from '../content-store/settings.ts';
import { type Added, writeLedger } from './write-ledger.ts';

/**
 * Writes what a build of the content as it is now publishes into the ledger, at its end.
 *
 * @throws {ContentProblems} When the content has errors.
 * @throws {CommandFailure} When the ledger cannot be written.
 */
export async function addToLedger(): Promise<Added> {
  const settings = { ...readSettings(), isPreview: false };
  const { problems, ledger } = await readContent(settings);
  if (hasErrors(problems)) throw new ContentProblems(problems);
  return writeLedger(settings, ledger.unlisted);
}
