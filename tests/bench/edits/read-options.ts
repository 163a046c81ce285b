import { parseArgs } from 'node:util';
import type { Rules } from './rules.ts';

const HELP = `npm run bench:edits -- [options]

Edits a publication at random, builds on what is there, and compares with clean builds, byte for byte.

  --rounds 200      how many builds (40)
  --seed 1          which edits: the same seed does the same (1)
  --every 4         compares after so many rounds, and after what is killed or damaged (4)
  --kill 12         one of so many rounds has builds that are killed at any moment; 0 has none (12)
  --damage 10       one of so many rounds has damage in the cache or the last site; 0 has none (10)
  --cold 5          one of so many clean builds has nothing that was drawn or bundled before (5)
  --articles 16     articles beside those of the fixtures and of the project (16)
  --only a,b        only these edits; a wrong name lists all
  --place FOLDER    where it happens (.cache/bench/edits)
  --go-on           goes on after a difference
  --help`;

/** What the command was told. */
export interface Options extends Rules {
  seed: number;
  articles: number;
  place: string;
}

/**
 * Reads the options; `--help` prints them and ends the program.
 *
 * @throws {Error} When one is not known, or its value is wrong.
 */
export function readOptions(args: string[]): Options {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    args,
    options: {
      rounds: text('40'),
      seed: text('1'),
      every: text('4'),
      kill: text('12'),
      damage: text('10'),
      cold: text('5'),
      articles: text('16'),
      only: text(''),
      place: text('.cache/bench/edits'),
      'go-on': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const { only, place, 'go-on': goesOn, help: _, ...numbers } = values;
  const whole = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, wholeOf(value, `--${name}`)]),
  ) as Record<keyof typeof numbers, number>;
  return { ...whole, only: only.split(',').filter(Boolean), place, goesOn };
}

function wholeOf(value: string, option: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`${option} has ${JSON.stringify(value)}; give a whole number.`);
}
