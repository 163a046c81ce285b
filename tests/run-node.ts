import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a command said and how it ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a program under the Node of the tests. Never throws.
 *
 * @param args What Node is given: its own options, the program, and what the program is told.
 * @param env What the environment has beside what it has anyway; `undefined` takes it out.
 * @param cwd Where it runs; here when left out.
 */
export async function runNode(
  args: string[],
  env: Record<string, string | undefined> = {},
  cwd?: string,
): Promise<Ended> {
  try {
    const options = { env: { ...process.env, ...env }, ...(cwd && { cwd }) };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, options);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
}
