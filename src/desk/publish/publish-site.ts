import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readInThreads } from '../../build/read-in-threads.ts';
import { contentDigest } from '../../content-store/content-digest.ts';
import { KeptReadings } from '../../content-store/kept-readings.ts';
import { ContentProblems, hasErrors } from '../../content-store/problem.ts';
import { type Content, readContent } from '../../content-store/read-content.ts';
import { readSettings, type Settings } from '../../content-store/settings.ts';
import { buildSite } from '../build-site.ts';
import { CommandFailure, type Places } from '../command.ts';
import { MARK, release } from '../swap.ts';
import { type Added, writeLedger } from '../write-ledger.ts';
import { fileAt } from './file-at.ts';
import { keepAssets } from './keep-assets.ts';

/**
 * Publishes: checks the content, builds it beside the site that is served, writes into the ledger what is new, and
 * lets the two change places. Whatever fails or is killed before that leaves the site as it is.
 *
 * The ledger comes before the swap: what is public for a moment only must be in it. An address that is in it and not
 * public yet does no harm, since the content has it.
 *
 * @param says Is told of each step as it begins.
 * @returns What was written into the ledger.
 * @throws {ContentProblems} When the content has errors.
 * @throws {CommandFailure} When the content changed meanwhile, or the ledger cannot be written.
 */
export async function publishSite(places: Places, says: (what: string) => void): Promise<Added> {
  const settings = { ...readSettings(), isPreview: false };
  const kept = new KeptReadings(settings);
  says('Checking the content …');
  const checked = contentDigest(await readSound(settings, kept), settings);
  let added: Added | undefined;
  says('Building the site …');
  await buildSite(places, {
    prepare: async (folder) => {
      const content = await readSound(settings, kept);
      if (contentDigest(content, settings) !== checked) {
        throw new CommandFailure(
          'The content was changed while the site was built, and nobody knows which of the two it shows. Publish again.',
        );
      }
      refuseHoles(content, folder);
      const served = path.resolve(places.out);
      if (existsSync(served)) keepAssets(served, folder, settings.now);
      await writeFile(path.join(folder, MARK), `${settings.now.toISOString()}\n`);
      says('Writing the ledger …');
      added = await writeLedger(settings, content.ledger.unlisted);
    },
    put: release,
    isEntered: true,
  });
  if (!added) throw new Error('The site was built without its ledger.');
  return added;
}

async function readSound(settings: Settings, kept: KeptReadings): Promise<Content> {
  const content = await readContent(settings, undefined, { kept, readMany: readInThreads() });
  if (hasErrors(content.problems)) throw new ContentProblems(content.problems);
  return content;
}

/** Stops what would put an address into the ledger at which the built site has nothing. */
function refuseHoles({ ledger }: Content, folder: string): void {
  const lost = ledger.unlisted.flatMap(({ address }) => address ?? []);
  const holes = lost.filter((address) => !existsSync(fileAt(folder, address)));
  if (holes.length > 0) throw new Error(`The built site has nothing at ${holes.join(', ')}.`);
}
