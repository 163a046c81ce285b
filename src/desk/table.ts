import { writeFileTable } from '../hosting/file-table.ts';
import { readCommand, usage } from './command.ts';
import { runCommand } from './run-command.ts';

const HELP = usage(
  'npm run table',
  'Writes into a built site a table of its files, with type, cache and headers of each, for an upload to an object store.',
  ['out'],
);

await runCommand(async () => {
  const { out } = readCommand(process.argv.slice(2), HELP);
  console.log(`${out}/${writeFileTable(out)}`);
}, 'No table was written.');
