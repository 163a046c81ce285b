import { hrefOf } from '../article/base-path.ts';
import { readSettings } from '../content-store/settings.ts';
import { site } from '../site.config.ts';
import { buildSite } from './build-site.ts';
import { readCommand, usage } from './command.ts';
import { supportEditors } from './editor/editor-support.ts';
import { newestArticle } from './newest-article.ts';
import { runCommand } from './run-command.ts';
import { serveFolder } from './serve-folder.ts';

const HELP = usage('npm start', 'Builds the site and serves it on this machine until Ctrl+C.', [
  'port',
  'out',
  'compress',
  'content',
  'cache',
  'now',
  'address',
]);

const command = await runCommand(async () => {
  const read = readCommand(process.argv.slice(2), HELP);
  console.log('Building the site …');
  await buildSite(read);
  await supportEditors(readSettings());
  return read;
}, 'The site was not built. The last good build is untouched.');
await runCommand(async () => {
  const server = await serveFolder(command.out, command.port, (port) => {
    console.log(`Port ${port} is taken; trying the next one.`);
  });
  const article = await newestArticle(command.out);
  console.log(`\nThe front page:  ${server.address}${hrefOf('/', site.address)}`);
  if (article) console.log(`The article:     ${server.address}${article}`);
  console.log('\nCtrl+C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await server.stop();
      console.log('\nEnded.');
      process.exit(0);
    });
  }
}, 'The site was built, but is not served.');
