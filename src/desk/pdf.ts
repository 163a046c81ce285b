import { readCommand, usage } from './command.ts';
import { type Printed, type Progress, printSite } from './print-site.ts';
import { runCommand } from './run-command.ts';

const HELP = usage(
  'npm run pdf',
  'Builds the site and prints its articles as PDFs, or those whose slugs are named. What has not changed since it was printed is skipped.',
  ['out', 'content', 'cache', 'now', 'address'],
  '[slug …]',
);

/** A line an article; on a terminal the line is there while the article is printed. */
const progress: Progress = {
  says: (what) => console.log(what),
  begins: (article) => {
    if (process.stdout.isTTY) process.stdout.write(`${article}  …`);
  },
  ends: (article, outcome) => {
    const start = process.stdout.isTTY ? '\r\x1b[K' : ''; // ECMA-48, 8.3.41: erases the line.
    console.log(`${start}${article}  ${outcome}`);
  },
};

await runCommand(async () => {
  const command = readCommand(process.argv.slice(2), HELP, true);
  console.log(`${sumUp(await printSite(command, progress))} The site with its PDFs is in ${command.out}.`);
}, 'Not everything was printed. The last good site is in its place; it links to no PDF that is out of date.');

function sumUp({ printed, unchanged, changedMeanwhile, dropped }: Printed): string {
  const parts = [`${printed} printed`, `${unchanged} unchanged`];
  if (changedMeanwhile > 0) parts.push(`${changedMeanwhile} to be printed again`);
  if (dropped > 0) parts.push(`${dropped} out of date and dropped`);
  const count = printed + unchanged + changedMeanwhile;
  return `${count} ${count === 1 ? 'article' : 'articles'}: ${parts.join(', ')}.`;
}
