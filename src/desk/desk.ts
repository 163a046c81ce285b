import { UsageError } from './command.ts';
import { paint } from './paint.ts';
import { table } from './read-options.ts';
import { runCommand } from './run-command.ts';
import { subcommands } from './subcommands.ts';

/** What is done with the desk from the first word to the published page. */
const STEPS: [line: string, does: string][] = [
  ['npm run desk -- new "Rivers rise"', 'begin an article'],
  ['npm run desk -- preview rivers-rise', 'see it while you write; it is a draft, and nobody else does'],
  ['npm run desk -- check rivers-rise', 'see what is wrong with it'],
  ['npm run desk -- publish', 'when draft: true is taken out: build the site, and put it in place'],
];

function help(): string {
  const out = paint(process.stdout);
  const rows = Object.values(subcommands).map(({ call, does }) => [call, does] as const);
  return [
    `${out.bold('npm run desk --')} COMMAND [options]`,
    'The editor’s desk: begin, check and publish articles.',
    `${out.bold('Commands')}\n${table(rows)}`,
    `${out.bold('From a headline to a page')}\n${table(STEPS)}`,
    'npm run desk -- COMMAND --help says more of each. docs/front-matter.md lists the fields, docs/markdown.md says\nhow text is written, docs/rules.md lists what check may find.',
  ].join('\n\n');
}

const [name = '--help', ...args] = process.argv.slice(2);
const isHelp = ['--help', '-h', 'help'].includes(name);
const command = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;

await runCommand(async () => {
  if (isHelp) return console.log(help());
  if (!command) {
    const known = Object.keys(subcommands).join(', ');
    throw new UsageError(`The desk has no command ${JSON.stringify(name)}. It has: ${known}.`);
  }
  const run = await command.load();
  return run(args);
}, command?.failed ?? '');
