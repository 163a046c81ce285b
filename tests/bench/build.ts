/**
 * `npm run bench`: what a build takes, cold and after changes, with many articles; and what others take for the same.
 *
 * It builds the real site, by the command of `npm run build`, in a copy of the project, with articles that are the same every
 * time. The programs take turns within each scenario, so that what else the machine does meets all of them.
 */
import { AGAINST } from './against-builders.ts';
import { readOptions } from './bench-options.ts';
import type { Builder } from './builder.ts';
import { median } from './growth.ts';
import { PAGES_ALONE } from './names.ts';
import { compareOutputs, readOutput } from './output-files.ts';
import { EDITIONS } from './own-builder.ts';
import { printGrowth, printRow } from './print-results.ts';
import { keepResults, type Measured, type Results, thisMachine } from './results.ts';
import { runMeasured } from './run-measured.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import { dropAside, FOLDER, setAside } from './set-aside.ts';
import { type BenchContent, writeArchive } from './write-articles.ts';
import { writeReport } from './write-report.ts';

const { sizes, only, editions, against, runs, keep } = readOptions(process.argv.slice(2));
const run = new Date().toISOString();
const results: Results = { machine: thisMachine(), versions: {}, rows: [] };
console.log(results.machine);
for (const size of sizes) {
  const folder = `${FOLDER}/${size}`;
  await setAside(folder);
  const content = await writeArchive(folder, size);
  const builders: Builder[] = [];
  for (const make of [...editions.map((name) => EDITIONS[name]), ...against.map((name) => AGAINST[name])]) {
    if (make) builders.push(await make(content, folder));
  }
  for (const { name, version } of builders) results.versions[name] = version;
  for (const scenario of SCENARIOS) await measure(scenario, content, builders);
}
await dropAside();
printGrowth(results);
if (keep) {
  await writeReport(await keepResults(results));
}

/** Measures a scenario; one that was not asked for is left out, but for the first build, on which the others rest. */
async function measure(scenario: Scenario, content: BenchContent, builders: Builder[]): Promise<void> {
  const isAsked = only.includes(scenario.name);
  if (!isAsked && scenario.name !== 'cold') return;
  if (isAsked) console.log(`\n${content.count} articles, ${scenario.title.toLowerCase()}`);
  const measured: Measured[] = [];
  for (let turn = 1; turn <= (isAsked ? runs : 1); turn += 1) {
    await scenario.change(content, builders, turn);
    for (const { name, command, cwd, env, out } of builders) {
      const before = await readOutput(out);
      const cost = await runMeasured(command, cwd, env);
      const made = compareOutputs(before, await readOutput(out));
      measured.push({ builder: name, size: content.count, scenario: scenario.name, run, ...cost, ...made });
    }
  }
  if (!isAsked) return;
  const rows = builders.map(({ name }) =>
    median(
      measured.filter(({ builder }) => builder === name),
      ({ wall }) => wall,
    ),
  );
  const own = rows.find(({ builder }) => builder === PAGES_ALONE) ?? rows[0];
  for (const row of rows) printRow(row, own);
  results.rows.push(...rows);
}
