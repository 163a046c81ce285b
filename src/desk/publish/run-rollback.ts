import { reportProblems } from '../../content-store/problem.ts';
import { placesOf } from '../command.ts';
import { type Manual, readOptions } from '../read-options.ts';
import { rollBack } from './roll-back.ts';

const MANUAL: Manual = {
  call: 'rollback',
  does: [
    'Puts the release before in the place of the site. Once more, and the later one is back. The content and the ledger',
    'stay as they are: mend what was wrong, and publish again.',
  ].join('\n'),
  options: [['--out FOLDER', 'where the site is (dist)']],
  examples: [['npm run desk -- rollback', 'brings the site before the last one back']],
};

const OPTIONS = { out: { type: 'string' } } as const;

/** How many addresses are named. */
const MOST_NAMED = 20;

/**
 * The command `rollback`.
 *
 * @param args What stands after its name.
 * @throws {UsageError} When it is called wrongly, there is no release before, or a build runs.
 */
export async function runRollback(args: string[]): Promise<void> {
  const { values } = readOptions(args, OPTIONS, MANUAL, 'no names');
  const places = placesOf(values);
  const { published, missing, problems } = await rollBack(places);
  console.log(`The release ${published ? `of ${published}` : 'before'} is in ${places.out}.`);
  if (problems.length > 0) console.warn(`\n${reportProblems(problems)}\n`);
  if (missing.length === 0) return;
  const more = missing.length > MOST_NAMED ? [`and ${missing.length - MOST_NAMED} more`] : [];
  console.warn(
    [
      `It has nothing at ${missing.length} addresses that were published later, until you publish again:`,
      ...[...missing.slice(0, MOST_NAMED), ...more].map((line) => `  ${line}`),
    ].join('\n'),
  );
}
