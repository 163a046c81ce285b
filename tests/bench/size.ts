/**
 * `npm run size -- [folder]`: what the article and the front page weigh, beside their budgets.
 *
 * Without a folder it builds the project's own site for the purpose. Ends with 1 when a budget is passed.
 */
import { globSync } from 'node:fs';
import { realSite, runBuild } from '../sites.ts';
import { BUDGETS } from './budgets.ts';
import { measurePage, weighAgainstBudgets } from './measure-page.ts';

const [given] = process.argv.slice(2);
if (!given) {
  const { code, stderr } = await runBuild(realSite);
  if (code !== 0) throw new Error(stderr);
}
const folder = given ?? realSite.out;
const number = new Intl.NumberFormat('en').format;
let isOver = false;
for (const file of ['index.html', ...globSync('[0-9]*/[0-9]*/*/index.html', { cwd: folder }).slice(0, 1)]) {
  const size = measurePage(folder, file);
  console.log(`\n${file}`);
  for (const [what, bytes] of Object.entries(size))
    console.log(`  ${what.padEnd(16)}${number(bytes).padStart(9)}`);
  const sums = weighAgainstBudgets(size);
  for (const [name, bytes] of Object.entries(sums)) {
    const budget = BUDGETS[name as keyof typeof BUDGETS];
    if (bytes > budget) isOver = true;
    console.log(
      `  ${name.padEnd(16)}${number(bytes).padStart(9)} of ${number(budget).padStart(8)}${bytes > budget ? '  over' : ''}`,
    );
  }
}
if (isOver) process.exitCode = 1;
