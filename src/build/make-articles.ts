import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { currentContent } from '../content-store/current-content.ts';
import type { Program } from './load-program.ts';
import type { Unit } from './page-record.ts';
import type { Answer, Task, WorkerTold } from './page-worker.ts';
import type { PageWriter } from './page-writer.ts';
import { renderArticle } from './render-article.ts';

/** From how many on threads are worth their start. */
const MANY = 40;

/** Tasks that a thread is given at a time. */
const AT_A_TIME = 10;

/** In megabytes: without them a thread lets its heap grow for as long as the machine has room. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** Told how many of how many were made. */
export type Progress = (made: number, all: number) => void;

/** Makes a few articles, in this thread. */
export async function makeHere(
  tasks: readonly Task[],
  program: Program,
  writer: PageWriter,
): Promise<[string, Unit][]> {
  const current = currentContent();
  const units: [string, Unit][] = [];
  for (const { id, part, summary } of tasks) {
    const unit: Unit = { files: [], facts: [] };
    await renderArticle(summary, part, program, (made, bytes) => writer.write(made, bytes, unit));
    units.push([id, unit]);
  }
  delete current.making;
  return units;
}

/** Whether so many articles are made by threads. */
export function areMany(tasks: readonly Task[]): boolean {
  return tasks.length >= MANY;
}

/**
 * Makes many articles, by a thread for each processor.
 *
 * @returns The units, and every file that was written.
 * @throws {Error} What the first thread that failed has thrown.
 */
export async function makeInThreads(
  tasks: readonly Task[],
  told: WorkerTold,
  progress: Progress,
): Promise<{ units: [string, Unit][]; written: string[] }> {
  const units: [string, Unit][] = [];
  const written: string[] = [];
  const workers: Worker[] = [];
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./page-worker.ts', import.meta.url), {
        workerData: told,
        resourceLimits: LIMITS,
      });
      workers.push(worker);
      worker.once('error', reject);
      worker.on('message', (answer: Answer) => {
        if ('failure' in answer) return reject(answer.failure);
        units.push(...answer.units);
        for (const file of answer.written) written.push(file);
        progress(units.length, tasks.length);
        const share = tasks.slice(next, next + AT_A_TIME);
        next += share.length;
        if (share.length > 0) worker.postMessage(share);
        else resolve();
      });
    });
  try {
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return { units, written };
}
