import { readFile, writeFile } from 'node:fs/promises';
import { growthExponent } from './growth.ts';
import { OWN, PAGES_ALONE } from './names.ts';
import { plotOf } from './plot.ts';
import { inGigabytes, inSeconds } from './print-results.ts';
import { type Results, rowOf } from './results.ts';
import { SCENARIOS } from './scenarios.ts';

const README = 'README.md';
const PLOT = 'docs/bench.svg';

/** What is between these lines of the README is written by `npm run bench -- --keep`. */
const [BEGIN, END] = ['<!-- bench: made by npm run bench -- --keep -->', '<!-- end of bench -->'];

/** Writes the table of results into the README, and the plot beside the guides. */
export async function writeReport(results: Results): Promise<void> {
  const readme = await readFile(README, 'utf8');
  const [before, rest] = [readme.split(BEGIN)[0], readme.split(END)[1]];
  if (before === undefined || rest === undefined)
    throw new Error(`${README} has no place for the results: ${BEGIN} … ${END}.`);
  await writeFile(README, `${before}${BEGIN}\n\n${tableOf(results)}\n\n${END}${rest}`);
  if (sizesOf(results).length > 1) await writeFile(PLOT, plotOf(results));
}

/** The table of the README: a line for each program and size, a column for each scenario. */
export function tableOf({ machine, versions, rows }: Results): string {
  const sizes = sizesOf({ rows });
  const scenarios = SCENARIOS.filter(({ name }) => rows.some(({ scenario }) => scenario === name));
  const lines = sizes.flatMap((size) =>
    Object.entries(versions).flatMap(([builder, version]) => {
      const cells = scenarios.map(({ name }) => {
        const row = rowOf(rows, builder, size, name);
        return row ? `${inSeconds(row.wall)} s, ${inSeconds(row.cpu)} s, ${inGigabytes(row.memory)} GB` : '';
      });
      if (cells.every((cell) => cell === '')) return [];
      const name = builder.startsWith(OWN) ? builder : `${builder} ${version}`;
      return `| ${[size.toLocaleString('en'), name, ...cells].join(' | ')} |`;
    }),
  );
  const head = ['Articles', 'Program', ...scenarios.map(({ title }) => title)];
  return [
    `On ${machine}. Each cell: time, processor time, and the most memory of all processes together.`,
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, index) => (index === 0 ? '---:' : ':---')).join(' | ')} |`,
    ...lines,
    '',
    ...paragraphs([OWN, PAGES_ALONE].map((builder) => growthOf(rows, sizes, builder))),
    ...ratiosOf(rows, versions, sizes.at(-1) ?? 0),
    // One size is no curve.
    ...(sizes.length > 1 ? ['', `![Time of a build by the number of articles](${PLOT})`] : []),
  ].join('\n');
}

/** The sizes that were measured, the smallest first. */
function sizesOf({ rows }: Pick<Results, 'rows'>): number[] {
  return [...new Set(rows.map(({ size }) => size))].sort((one, other) => one - other);
}

/** Those that say something, each with an empty line behind it. */
function paragraphs(texts: string[]): string[] {
  return texts.filter(Boolean).flatMap((text) => [text, '']);
}

/** A sentence about growth between the two largest sizes; empty when there is but one. */
function growthOf(rows: Results['rows'], sizes: number[], builder: string): string {
  const [before, size] = sizes.slice(-2);
  if (before === undefined || size === undefined) return '';
  const parts = SCENARIOS.flatMap(({ name, title }) => {
    const [from, to] = [rowOf(rows, builder, before, name), rowOf(rows, builder, size, name)];
    if (!from || !to) return [];
    const exponent = growthExponent({ size: before, cost: from.wall }, { size, cost: to.wall });
    return [`${title.toLowerCase()} ${exponent.toFixed(2)}`];
  });
  if (parts.length === 0) return '';
  return `From ${before.toLocaleString('en')} to ${size.toLocaleString('en')} articles the time of ${builder} grows with the exponent: ${parts.join(', ')} (1 is in proportion).`;
}

/** A list of what this project takes of the time of each other one at the largest size; on equal work where it makes pages alone. */
function ratiosOf(rows: Results['rows'], versions: Results['versions'], size: number): string[] {
  const names = Object.keys(versions);
  const [owns, others] = [
    names.filter((name) => name.startsWith(OWN)),
    names.filter((name) => !name.startsWith(OWN)),
  ];
  return others.flatMap((builder) =>
    owns.flatMap((name) => {
      const parts = SCENARIOS.flatMap((scenario) => {
        const [own, other] = [name, builder].map((one) => rowOf(rows, one, size, scenario.name));
        // Machines are not as fast one day as another.
        if (!own || !other || own.run !== other.run) return [];
        return [
          `${scenario.title.toLowerCase()} ${(own.wall / other.wall).toFixed(2)} × (${(own.cpu / other.cpu).toFixed(2)} ×)`,
        ];
      });
      if (parts.length === 0) return [];
      return [
        `- Of the time (processor time) of ${builder} with ${size.toLocaleString('en')} articles, *${name}* takes: ${parts.join(', ')}.`,
      ];
    }),
  );
}
