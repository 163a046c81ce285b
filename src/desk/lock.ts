import { readFile, rm, writeFile } from 'node:fs/promises';
import { UsageError } from './command.ts';

/**
 * Runs `task` while no other process runs one under the same lock.
 *
 * @param file The lock; it holds the number of the process that has it. One that is left from a process that
 *   was killed is taken over.
 * @param busy What to say when another process has it, from its number.
 * @throws {UsageError} When another process has it.
 */
export async function withLock<Result>(
  file: string,
  busy: (owner: number) => string,
  task: () => Promise<Result>,
): Promise<Result> {
  await take(file, busy);
  try {
    return await task();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string, busy: (owner: number) => string): Promise<void> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isRunning(owner)) throw new UsageError(busy(owner));
    await rm(file, { force: true });
    await take(file, busy);
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
