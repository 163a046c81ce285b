import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { handOn, UsageError } from './command.ts';
import { paint } from './paint.ts';

/** What a subcommand of the desk is, for `--help`. */
export interface Manual {
  /** How it is called, such as `check [FILE …]`. */
  call: string;
  /** What it does, in a sentence or two. */
  does: string;
  /** What may be written, and what that does. */
  options: [written: string, does: string][];
  /** Whole lines to copy, and what they do. */
  examples: [line: string, does: string][];
}

/** The options that every subcommand takes. */
const COMMON = {
  content: { type: 'string' },
  cache: { type: 'string' },
  now: { type: 'string' },
  address: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const COMMON_MANUAL: Manual['options'] = [
  ['--content FOLDER', 'where the articles are (content)'],
  ['--cache FOLDER', 'where caches go; may be deleted at any time (.cache)'],
  ['--now MOMENT', "the moment of the run, like 2026-11-23T09:30:00+00:00 (the clock's time)"],
  ['--address URL', 'where the site will be, in place of the address in src/site.config.ts'],
  ['--help', 'this text'],
];

/**
 * Reads what a subcommand was given. With `--help` it prints the manual and ends the process.
 *
 * @param options As `parseArgs` of Node takes them; `--content`, `--cache`, `--now`, `--address` and `--help` are added, and
 *   handed to the rest of the house.
 * @param takes Whether it may be given names beside options.
 * @returns The values by their names, and what was named beside them.
 * @throws {UsageError} When an option is not known or lacks its value, or something is named that it has no use for.
 */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  manual: Manual,
  takes: 'names' | 'no names' = 'names',
) {
  const { values, positionals: names } = parse(args, options, manual, takes);
  const { help, content, cache, now, address } = values as { help?: boolean } & Record<
    string,
    string | undefined
  >;
  if (help) {
    console.log(manualText(manual));
    process.exit(0);
  }
  handOn({ content, cache, now, address });
  return { values, names };
}

function parse<Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  manual: Manual,
  takes: string,
) {
  try {
    return parseArgs({ args, options: { ...options, ...COMMON }, allowPositionals: takes === 'names' });
  } catch (error) {
    const [name] = manual.call.split(' ');
    throw new UsageError(`${(error as Error).message}\n\nSee npm run desk -- ${name} --help`);
  }
}

/** The manual as `--help` prints it. */
function manualText({ call, does, options, examples }: Manual): string {
  const out = paint(process.stdout);
  const parts = [
    `${out.bold('npm run desk --')} ${call}`,
    does,
    [out.bold('Options'), table([...options, ...COMMON_MANUAL])].join('\n'),
    [out.bold('Examples'), ...examples.map(([line, what]) => `  ${line}\n      ${out.dim(what)}`)].join('\n'),
  ];
  return parts.join('\n\n');
}

/** Two columns, the first as wide as it must be. */
export function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
