import { dev } from 'astro';
import { readSettings } from '../content-store/settings.ts';
import { readCommand } from './command.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run dev -- [options]

Shows the site while you write, drafts included, and reloads when a file is saved. What is wrong with the
content shows in the browser and here.

  --port NUMBER     where to serve (4321)
  --content FOLDER  where the articles are (content)
  --cache FOLDER    where caches go; may be deleted at any time (.cache)
  --now MOMENT      the moment that decides what is old (the clock's time)`;

await runCommand(async () => {
  const { port } = readCommand(process.argv.slice(2), USAGE);
  process.env['GALLEY_PREVIEW'] = 'yes';
  await dev({ root: readSettings().root, server: { port, host: 'localhost' } });
}, 'The preview could not start.');
