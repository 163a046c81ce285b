import { addToLedger } from './add-to-ledger.ts';
import { readCommand, usage } from './command.ts';
import { withBuildLock } from './lock.ts';
import { runCommand } from './run-command.ts';

const HELP = usage(
  'npm run ledger',
  'Checks the content, and writes into its ledger (published.jsonl) every address and anchor that is published now and not in there. Commit the file. A build stops when anything in it would lead nowhere.',
  ['content', 'cache', 'now'],
);

await runCommand(async () => {
  const { cache } = readCommand(process.argv.slice(2), HELP);
  const { file, addresses, anchors } = await withBuildLock(cache, addToLedger);
  console.log(
    addresses + anchors > 0
      ? `${file}: ${addresses} addresses and ${anchors} anchors added. Commit it.`
      : `${file}: nothing to add.`,
  );
}, 'The ledger is as it was.');
