import { keepCompiled } from '../build/compiled.ts';
import { readCommand, usage } from './command.ts';
import { runCommand } from './run-command.ts';

const HELP = usage(
  'npm run build',
  'Checks the content and builds the site. When anything is wrong, it says what and where, and the last good build stays as it is.',
  ['out', 'compress', 'meta-policy', 'content', 'cache', 'now', 'address'],
);

await runCommand(async () => {
  const command = readCommand(process.argv.slice(2), HELP);
  keepCompiled(command.cache);
  const { buildSite } = await import('./build-site.ts');
  await buildSite(command);
  console.log(`The site is in ${command.out}.`);
}, 'The site was not built. The last good build is untouched.');
