import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CommandFailure, type Places } from './command.ts';

/**
 * Builds the site once more in a process that has built it already.
 *
 * In a process of its own, since Astro 7 remembers a route's pages for as long as a process runs and would not
 * see that some have been added.
 *
 * @throws {CommandFailure} With what the build said, when it failed; the last good build is then untouched.
 */
export async function buildAgain({ out }: Places): Promise<void> {
  try {
    // The other options are in the environment (src/desk/command.ts).
    await promisify(execFile)(process.execPath, ['src/desk/build.ts', '--out', out]);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new CommandFailure(`${stdout}${stderr}` || (error as Error).message);
  }
}
