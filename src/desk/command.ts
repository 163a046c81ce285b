import { parseArgs } from 'node:util';
import { isMoment } from '../schemas/dates.ts';

/** The options that every command of the desk takes. */
const OPTIONS = {
  content: { type: 'string' },
  out: { type: 'string' },
  cache: { type: 'string' },
  now: { type: 'string' },
  address: { type: 'string' },
  port: { type: 'string' },
  compress: { type: 'boolean' },
  'meta-policy': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What `--help` says of each option. */
const HELP = {
  port: '--port NUMBER     where to serve; when it is taken, the next free one (4321)',
  out: '--out FOLDER      where the site goes (dist)',
  compress:
    '--compress        also writes compressed copies of files, for servers that send them as they are',
  'meta-policy':
    '--meta-policy     also writes the security policy into every page, for a host that sends no headers of yours',
  content: '--content FOLDER  where the articles are (content)',
  cache: '--cache FOLDER    where caches go; may be deleted at any time (.cache)',
  now: "--now MOMENT      the moment that decides what is published and what is old (the clock's time)",
  address: '--address URL     where the site will be, in place of the address in src/site.config.ts',
};

/**
 * The text of `--help`: how a command is called, what it does, and its options.
 *
 * @param names What it may be given beside options, such as `[slug …]`.
 */
export function usage(call: string, does: string, options: (keyof typeof HELP)[], names = ''): string {
  const how = [call, '--', names, '[options]'].filter(Boolean).join(' ');
  return [how, '', does, '', ...options.map((option) => `  ${HELP[option]}`)].join('\n');
}

/** Where a command builds. */
export interface Places {
  /** The folder to build into; `dist` unless told otherwise. */
  out: string;
  /** The folder of all caches. */
  cache: string;
}

/** What a command was told. */
export interface Command extends Places {
  /** The port to serve at. */
  port: number;
  /** What was named beside the options; only a command that takes names has any. */
  names: string[];
}

/** Thrown when a command is called wrongly; the message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Thrown when a command cannot do its work for a reason outside the program; the message says which. */
export class CommandFailure extends Error {
  override readonly name: string = 'CommandFailure';
  /** What the command ends with. */
  readonly code: number = 1;
}

/**
 * Reads a command's options and hands them to the rest of the house through the environment, where
 * `content-store/settings.ts` finds them.
 *
 * @param help What `--help` prints; see {@link usage}.
 * @param takesNames Whether it may be given names beside options.
 * @throws {UsageError} When an option is not known, or its value is wrong.
 */
export function readCommand(args: string[], help: string, takesNames = false): Command {
  const { values, positionals: names } = parse(args, takesNames);
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const port = readPort(values.port);
  handOn(values);
  return { ...placesOf(values), port, names };
}

/** Where to build, when what was told has been handed on. */
export function placesOf({ out }: { out?: string | undefined }): Places {
  return { out: out ?? 'dist', cache: process.env['GALLEY_CACHE'] ?? '.cache' };
}

/** Astro would report its use to its makers, and ask a registry whether there is a newer one. */
function keepAstroToItself(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
}

/**
 * The port to begin with.
 *
 * @param told By `--port`; left out, that of the environment (`PORT`), or 4321.
 * @throws {UsageError} When it is none.
 */
export function readPort(told: string | undefined): number {
  const value = told ?? process.env['PORT'] ?? '4321';
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`The port is ${JSON.stringify(value)}; give a number up to 65535.`);
}

/** What a command may be told of where things are, and of what time it is. */
export interface Told {
  content?: string | undefined;
  cache?: string | undefined;
  now?: string | undefined;
  compress?: boolean | undefined;
  address?: string | undefined;
  'meta-policy'?: boolean | undefined;
}

/**
 * Hands what a command was told to the rest of the house through the environment.
 *
 * @throws {UsageError} When the moment is none.
 */
export function handOn({ content, cache, now, compress, address, 'meta-policy': metaPolicy }: Told): void {
  if (now !== undefined && !isMoment(now)) {
    throw new UsageError(`--now is ${JSON.stringify(now)}; write it like 2026-11-23T09:30:00+00:00.`);
  }
  keepAstroToItself();
  if (content) process.env['GALLEY_CONTENT'] = content;
  if (cache) process.env['GALLEY_CACHE'] = cache;
  if (now) process.env['GALLEY_NOW'] = now;
  if (compress !== undefined) process.env['GALLEY_COMPRESS'] = compress ? 'yes' : 'no';
  if (address) process.env['GALLEY_ADDRESS'] = address;
  if (metaPolicy) process.env['GALLEY_META_POLICY'] = 'yes';
  // One moment for the whole run: an article must not become public between two of its pages.
  process.env['GALLEY_NOW'] ||= new Date().toISOString();
}

function parse(args: string[], allowPositionals: boolean) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
