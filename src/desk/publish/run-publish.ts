import { keepCompiled } from '../../build/compiled.ts';
import { handOn, placesOf } from '../command.ts';
import { type Manual, readOptions } from '../read-options.ts';
import { printFirst } from './print-first.ts';

const MANUAL: Manual = {
  call: 'publish',
  does: [
    'Checks the content, builds the site beside the one that is served, writes every new address and anchor into the',
    'ledger (published.jsonl), and puts the new site in the place of the old one. When anything is wrong, it says what',
    'and where, and the old site stays. The release before is kept: npm run desk -- rollback brings it back.',
  ].join('\n'),
  options: [
    [
      '--pdf',
      'first print the articles that have changed; without it, an article is served with the PDF that',
    ],
    ['', 'was printed as it is now, or with none'],
    ['--no-compress', 'without compressed copies of files: for a host that compresses by itself'],
    ['--out FOLDER', 'where the site goes (dist)'],
  ],
  examples: [
    ['npm run desk -- publish', 'checks, builds, writes the ledger, and serves'],
    ['npm run desk -- publish --pdf', 'the same, with a PDF of every article'],
  ],
};

const OPTIONS = {
  out: { type: 'string' },
  pdf: { type: 'boolean' },
  'no-compress': { type: 'boolean' },
} as const;

/**
 * The command `publish`.
 *
 * @param args What stands after its name.
 * @throws {UsageError} When it is called wrongly, or another build runs.
 * @throws {ContentProblems} When the content has errors.
 * @throws {CommandFailure} When the content changed meanwhile, or the ledger cannot be written; or when what is to be
 *   printed cannot be. In all these cases the site is as it was.
 */
export async function runPublish(args: string[]): Promise<void> {
  const { values } = readOptions(args, OPTIONS, MANUAL, 'no names');
  const places = placesOf(values);
  if (values.pdf) await printFirst(places);
  keepCompiled(places.cache);
  const { publishSite } = await import('./publish-site.ts');
  handOn({ compress: !values['no-compress'] });
  const { file, addresses, anchors } = await publishSite(places, (what) => console.log(what));
  console.log(
    addresses + anchors > 0
      ? `${file}: ${addresses} addresses and ${anchors} anchors added. Commit it.`
      : `${file}: nothing to add.`,
  );
  console.log(`Published: the site is in ${places.out}.`);
}
