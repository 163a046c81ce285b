import { dev } from 'astro';
import { refuseWrongSite } from '../content-store/check-site.ts';
import { readSettings } from '../content-store/settings.ts';
import { readCommand, usage } from './command.ts';
import { supportEditors } from './editor/editor-support.ts';
import { runCommand } from './run-command.ts';

const HELP = usage(
  'npm run dev',
  'Shows the site while you write, drafts included, and reloads when a file is saved. What is wrong with the content shows in the browser and here.',
  ['port', 'content', 'cache', 'now', 'address'],
);

await runCommand(async () => {
  const { port } = readCommand(process.argv.slice(2), HELP);
  refuseWrongSite();
  process.env['GALLEY_PREVIEW'] = 'yes';
  const settings = readSettings();
  await supportEditors(settings);
  await dev({ root: settings.root, server: { port, host: 'localhost' } });
}, 'The preview could not start.');
