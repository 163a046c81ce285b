import path from 'node:path';
import { dev } from 'astro';
import { refuseWrongSite } from '../content-store/check-site.ts';
import { readSettings, type Settings } from '../content-store/settings.ts';
import { readCommand, usage } from './command.ts';
import { supportEditors } from './editor/editor-support.ts';
import { isIn } from './is-in.ts';
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
  await dev({
    root: settings.root,
    server: { port, host: 'localhost' },
    vite: { server: { watch: { ignored: [(file: string) => isOfCaches(path.resolve(file), settings)] } } },
  });
}, 'The preview could not start.');

/** Whether a file is of caches: the site is among them, so that a build beside this would show every page anew. */
function isOfCaches(file: string, { root, contentDir, cacheDir }: Settings): boolean {
  if (isIn(file, cacheDir)) return true;
  return isIn(file, path.join(root, '.cache')) && !isIn(file, contentDir) && !isIn(contentDir, file);
}
