import { buildSite } from './build-site.ts';
import { newestArticle } from './newest-article.ts';
import { run } from './run.ts';
import { serveFolder } from './serve-folder.ts';
import { readCommand } from './settings.ts';

const USAGE = `npm start -- [options]

Builds the site and serves it on this machine until Ctrl+C.

  --port NUMBER     where to serve; when it is taken, the next free one (4321)
  --out FOLDER      where the site goes (dist)
  --content FOLDER  where the articles are (content)
  --cache FOLDER    where caches go; may be deleted at any time (.cache)
  --now MOMENT      the moment that decides what is published (the clock's time)`;

await run(async () => {
  const command = readCommand(process.argv.slice(2), USAGE);
  console.log('Building the site …');
  await buildSite(command);
  const server = await serveFolder(command.out, command.port, (port) => {
    console.log(`Port ${port} is taken; trying the next one.`);
  });
  const article = await newestArticle(command.out);
  console.log(`\nThe front page:  ${server.address}/`);
  if (article) console.log(`The article:     ${server.address}${article}`);
  console.log('\nCtrl+C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await server.stop();
      console.log('\nEnded.');
      process.exit(0);
    });
  }
});
