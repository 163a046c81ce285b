import { reportProblems } from '../../content-store/problem.ts';
import { readCommand, usage } from '../command.ts';
import { rollBack } from './roll-back.ts';

const HELP = usage(
  'npm run desk',
  [
    'Puts the release before in the place of the site. Once more, and the later one is back. The content and the ledger',
    'stay as they are: mend what was wrong, and publish again.',
  ].join('\n'),
  ['out', 'content', 'cache'],
  'rollback',
);

/** How many addresses are named. */
const MOST_NAMED = 20;

/**
 * The command `rollback`.
 *
 * @param args What stands after its name.
 * @throws {UsageError} When it is called wrongly, there is no release before, or a build runs.
 */
export async function runRollback(args: string[]): Promise<void> {
  const command = readCommand(args, HELP);
  const { published, missing, problems } = await rollBack(command);
  console.log(`The release ${published ? `of ${published}` : 'before'} is in ${command.out}.`);
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
