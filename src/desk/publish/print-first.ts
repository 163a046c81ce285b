import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { removeTree } from '../../build/tree.ts';
import { CommandFailure, type Places } from '../command.ts';

/**
 * Prints the articles that have changed since they were last printed, from a site that is built for it in the cache:
 * the site that is served stays as it is. It says itself what it does.
 *
 * In a process of its own, which gives the memory of a whole build back before the next begins.
 *
 * @throws {CommandFailure} When not everything was printed.
 */
export async function printFirst({ cache }: Places): Promise<void> {
  const out = path.join(cache, 'printing');
  // The other options are in the environment (src/desk/command.ts).
  const child = spawn(process.execPath, ['src/desk/pdf.ts', '--out', out], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  removeTree(out);
  if (code !== 0) throw new CommandFailure('The articles were not printed.');
}
