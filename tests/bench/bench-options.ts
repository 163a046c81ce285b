import { parseArgs } from 'node:util';
import { AGAINST } from './against-builders.ts';
import { EDITIONS } from './own-builder.ts';
import { SCENARIOS } from './scenarios.ts';

const HELP = `npm run bench -- [options]

Builds sites of many articles and prints what that takes.

  --sizes 100,1000        how many articles (100,1000,10000)
  --only cold,one-edit    which builds: ${SCENARIOS.map(({ name }) => name).join(', ')}
  --editions all,pages    what of this project: ${Object.keys(EDITIONS).join(', ')} (all,pages)
  --against hugo,astro    builds the same articles with ${Object.keys(AGAINST).join(', ')}, in turn
  --runs 3                how often each is measured; the one in the middle counts (1)
  --keep                  keeps the results, and writes the table and the plot of the README
  --help`;

/** What the measurement was told. */
export interface BenchOptions {
  sizes: number[];
  only: string[];
  editions: string[];
  against: string[];
  runs: number;
  keep: boolean;
}

/**
 * Reads the options of `npm run bench`; `--help` prints them and ends the program.
 *
 * @throws {Error} When one is not known, or its value is wrong.
 */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '100,1000,10000' },
      only: { type: 'string', default: SCENARIOS.map(({ name }) => name).join(',') },
      editions: { type: 'string', default: 'all,pages' },
      against: { type: 'string', default: '' },
      runs: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  return {
    sizes: values.sizes.split(',').map((size) => whole(size, '--sizes', 50)),
    only: oneOf(
      values.only,
      '--only',
      SCENARIOS.map(({ name }) => name),
    ),
    editions: oneOf(values.editions, '--editions', Object.keys(EDITIONS)),
    against: oneOf(values.against, '--against', Object.keys(AGAINST)),
    runs: whole(values.runs, '--runs', 1),
    keep: values.keep,
  };
}

function whole(value: string, option: string, least: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`${option} has ${JSON.stringify(value)}; give whole numbers from ${least}.`);
}

function oneOf(list: string, option: string, known: string[]): string[] {
  const names = list.split(',').filter(Boolean);
  const wrong = names.find((name) => !known.includes(name));
  if (wrong) throw new Error(`${option} has ${JSON.stringify(wrong)}; it knows ${known.join(', ')}.`);
  return names;
}
