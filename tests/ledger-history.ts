import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The lines that were ever committed to a file that only grows, and are not in it now. A line that was changed is such
 * a line.
 *
 * @param repository The folder of a Git repository.
 * @param file The file's path there.
 */
export async function lostLines(repository: string, file: string): Promise<string[]> {
  const log = ['log', '-m', '-p', '-U0', '--no-renames', '--no-color', '--no-ext-diff', '--format='];
  const { stdout } = await run('git', ['-C', repository, ...log, '--', file], { maxBuffer: 1 << 30 });
  const committed = stdout
    .split('\n')
    .filter((line) => line.startsWith('+') && !line.startsWith('+++ '))
    .map((line) => line.slice(1));
  const now = await readFile(path.join(repository, file), 'utf8').catch(() => '');
  const here = new Set(now.split('\n'));
  return [...new Set(committed)].filter((line) => !here.has(line));
}
