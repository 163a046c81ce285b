import { readCommand, usage } from '../command.ts';
import { publishSite } from './publish-site.ts';

const HELP = usage(
  'npm run desk',
  [
    'Checks the content, builds the site beside the one that is served, writes every new address and anchor into the',
    'ledger (published.jsonl), and puts the new site in the place of the old one. When anything is wrong, it says what',
    'and where, and the old site stays. The release before is kept: npm run desk -- rollback brings it back.',
    '',
    'PDFs of articles are in it when they were printed as the articles are now; to print them first:',
    'npm run pdf -- --out .cache/printing',
  ].join('\n'),
  ['out', 'content', 'cache', 'now'],
  'publish',
);

/**
 * The command `publish`.
 *
 * @param args What stands after its name.
 * @throws {UsageError} When it is called wrongly, or another build runs.
 * @throws {ContentProblems} When the content has errors.
 * @throws {CommandFailure} When the content changed meanwhile, or the ledger cannot be written. In all these cases the
 *   site is as it was.
 */
export async function runPublish(args: string[]): Promise<void> {
  const command = readCommand(args, HELP);
  const { file, addresses, anchors } = await publishSite(command, (what) => console.log(what));
  console.log(
    addresses + anchors > 0
      ? `${file}: ${addresses} addresses and ${anchors} anchors added. Commit it.`
      : `${file}: nothing to add.`,
  );
  console.log(`Published: the site is in ${command.out}.`);
}
