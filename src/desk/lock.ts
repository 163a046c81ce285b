import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './command.ts';

/**
 * Runs `task` while no other process builds with the same caches, publishes, or writes the ledger.
 *
 * @param cache The folder of all caches; it is made where it is not there.
 * @throws {UsageError} When another does.
 */
export async function withBuildLock<Result>(cache: string, task: () => Promise<Result>): Promise<Result> {
  await mkdir(cache, { recursive: true });
  return withLock(path.resolve(cache, 'building'), task);
}

/**
 * Runs `task` while no other process runs one under the same lock.
 *
 * @param file The lock; it holds the number of the process that has it. One that is left from a process that
 *   was killed is taken over.
 * @throws {UsageError} When another process has it.
 */
async function withLock<Result>(file: string, task: () => Promise<Result>): Promise<Result> {
  await take(file);
  try {
    return await task();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isRunning(owner)) {
      throw new UsageError(
        `Another build runs (process ${owner}). Wait for it, or give this one its own --cache and --out.`,
      );
    }
    await rm(file, { force: true });
    await take(file);
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether a process has ended and only its number is left, for a parent that has not asked how it ended (proc_pid_stat(5)).
 * Where there is no such file, nobody can tell.
 */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program may hold anything; the last bracket ends it.
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}
