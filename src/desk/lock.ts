import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
 * @param file The lock; it holds the number of the process that has it, and when that began. One that is left from a
 *   process that was killed is taken over.
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

/** It comes to be with all that it holds, in one step: half of a lock would be that of a process which was killed. */
async function take(file: string): Promise<void> {
  const written = `${file}.${process.pid}.${randomUUID()}`;
  try {
    await writeFile(written, `${process.pid} ${startOf(process.pid) ?? ''}`);
    while (!(await linked(written, file))) {
      if (await isLeft(file)) await withLock(`${file}.left`, () => takeAway(file));
    }
  } finally {
    await rm(written, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Looks once more: who had the lock for this before may have put a lock of its own in place of the one that was left. */
async function takeAway(file: string): Promise<void> {
  if (await isLeft(file)) await rm(file, { force: true });
}

/**
 * Whether a lock is of a process that was killed.
 *
 * @throws {UsageError} When its process runs.
 */
async function isLeft(file: string): Promise<boolean> {
  const lock = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (lock === undefined) return false;
  const [owner = '', start = ''] = lock.split(' ');
  if (!isRunning(Number(owner), start)) return true;
  throw new UsageError(
    `Another build runs (process ${owner}). Wait for it, or give this one its own --cache and --out.`,
  );
}

/** Whether a process is there still, and no other that has come to have its number: in a container all have the same ones. */
function isRunning(pid: number, start: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === undefined ? pid !== process.pid : now !== '' && (start === '' || now === start);
}

/**
 * When a process began, in ticks since the system did (proc_pid_stat(5), 22).
 *
 * @returns Nothing where there is no such file and nobody can tell; empty when it has ended, and only its number is left
 *   for a parent that has not asked how it ended.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program may hold anything; the last bracket ends it.
    const [state = '', ...numbers] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]/.test(state) ? '' : numbers[18];
  } catch {
    return undefined;
  }
}
