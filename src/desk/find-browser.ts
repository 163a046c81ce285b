import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { CommandFailure } from './command.ts';

/** Names under which systems have a Chromium or a Chrome. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Where the packed browser is unpacked, one folder a version. */
const UNPACKED = path.resolve('.cache/browser');

/** Starts that neither ask anything outside this machine nor need a display or a sandbox of the kernel's. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--font-render-hinting=none'];

/** The places where a browser may be, in the order in which they are tried. */
const PLACES = [fromEnvironment, fromSystem, fromPackage, fromPackageWithLibraries];

/**
 * Finds a browser that starts here: `CHROMIUM_PATH`, one of the system, or the one in the npm package
 * `@sparticuz/chromium`.
 *
 * @throws {CommandFailure} When none starts; the message says what to install. Tests never skip for want of a
 *   browser.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const failures: string[] = [];
  for (const find of PLACES) {
    try {
      const options = await find();
      if (!options) continue;
      const browser = await launch(options);
      await browser.close();
      return options;
    } catch (error) {
      failures.push((error as Error).message.split('\n').slice(0, 8).join('\n'));
    }
  }
  throw new CommandFailure(
    [
      'No browser starts here. Install Chromium or Chrome, or set CHROMIUM_PATH to the program of one.',
      'What was tried:',
      ...failures.map((failure) => failure.replace(/^/gm, '  ')),
      '',
    ].join('\n\n'),
  );
}

/**
 * Starts a browser that {@link findBrowser} found. Its language is the same on every machine; in that of a plain one, `C`,
 * Chromium finds no text in a page, and so no text fragments.
 */
export function launch(options: LaunchOptions): Promise<Browser> {
  const env = { ...process.env, ...options.env, LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US' };
  return chromium.launch({ ...options, env, args: ARGUMENTS, headless: true });
}

async function fromEnvironment(): Promise<LaunchOptions | undefined> {
  const { CHROMIUM_PATH } = process.env;
  return CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : undefined;
}

async function fromSystem(): Promise<LaunchOptions | undefined> {
  if (process.platform === 'darwin' && existsSync(MAC)) return { executablePath: MAC };
  for (const name of NAMES) {
    try {
      return { executablePath: execFileSync('which', [name], { encoding: 'utf8' }).trim() };
    } catch {}
  }
  return undefined;
}

async function fromPackage(): Promise<LaunchOptions> {
  const folder = await unpack();
  const fonts = path.join(folder, 'fonts');
  // A machine without fonts of its own would show no letter.
  const env = existsSync('/etc/fonts') ? {} : { env: { ...environment(), FONTCONFIG_PATH: fonts } };
  return { executablePath: path.join(folder, 'chromium'), ...env };
}

/** For a bare system: with the libraries that come in the package. */
async function fromPackageWithLibraries(): Promise<LaunchOptions> {
  const folder = await unpack();
  const options = await fromPackage();
  const libraries = path.join(folder, 'al2023', 'lib');
  return { ...options, env: { ...environment(), ...options.env, LD_LIBRARY_PATH: libraries } };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Unpacks the packed browser once for each of its versions; never leaves half of it. */
async function unpack(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(UNPACKED, version);
  if (existsSync(folder)) return folder;
  const half = `${folder}-${process.pid}`;
  await mkdir(half, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = half; // The package unpacks into the system's folder for temporary files.
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(path.join(root, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    await rename(half, folder);
  } catch {
    await rm(half, { recursive: true }); // Another run was faster.
  }
  return folder;
}
