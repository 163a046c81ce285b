import { buildSite } from './build-site.ts';
import { readCommand } from './command.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run build -- [options]

Checks the content and builds the site. When anything is wrong, it says what and where, and the last
good build stays as it is.

  --out FOLDER      where the site goes (dist)
  --content FOLDER  where the articles are (content)
  --cache FOLDER    where caches go; may be deleted at any time (.cache)
  --now MOMENT      the moment that decides what is published (the clock's time)`;

await runCommand(async () => {
  const command = readCommand(process.argv.slice(2), USAGE);
  await buildSite(command);
  console.log(`The site is in ${command.out}.`);
}, 'The site was not built. The last good build is untouched.');
