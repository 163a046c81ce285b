import { currentContent } from '../content-store/current-content.ts';
import type { Program } from './load-program.ts';
import type { Unit } from './page-record.ts';
import type { Answer, Task, WorkerTold } from './page-worker.ts';
import type { PageWriter } from './page-writer.ts';
import { renderArticle } from './render-article.ts';
import { inThreads } from './threads.ts';

/** Told how many of how many were made. */
export type Progress = (made: number, all: number) => void;

/** What came of making articles. */
interface MadeArticles {
  units: [string, Unit][];
  /** Files that threads have written; a writer that was given knows its own. */
  written: string[];
}

/** Makes a few articles, in this thread. */
export async function makeHere(
  tasks: readonly Task[],
  program: Program,
  writer: PageWriter,
): Promise<MadeArticles> {
  const current = currentContent();
  const units: [string, Unit][] = [];
  for (const { id, part, summary } of tasks) {
    const unit: Unit = { files: [], facts: [] };
    await renderArticle(summary, part, program, (made, bytes) => writer.write(made, bytes, unit));
    units.push([id, unit]);
  }
  delete current.making;
  return { units, written: [] };
}

/** Makes many articles in threads. */
export async function makeInThreads(
  tasks: readonly Task[],
  told: WorkerTold,
  progress: Progress,
): Promise<MadeArticles> {
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
