import { currentContent } from '../content-store/current-content.ts';
import type { Program } from './load-program.ts';
import type { Unit } from './page-record.ts';
import type { Answer, Task, WorkerTold } from './page-worker.ts';
import type { PageWriter } from './page-writer.ts';
import { renderArticle } from './render-article.ts';
import { inThreads } from './threads.ts';

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

/**
 * Makes many articles in threads.
 *
 * @returns The units, and every file that was written.
 */
export async function makeInThreads(
  tasks: readonly Task[],
  told: WorkerTold,
  progress: Progress,
): Promise<{ units: [string, Unit][]; written: string[] }> {
  const units: [string, Unit][] = [];
  const written: string[] = [];
  const module = new URL('./page-worker.ts', import.meta.url);
  await inThreads(module, told, tasks, (answer: Answer) => {
    units.push(...answer.units);
    for (const file of answer.written) written.push(file);
    progress(units.length, tasks.length);
  });
  return { units, written };
}
