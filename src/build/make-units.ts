import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { currentContent } from '../content-store/current-content.ts';
import type { Content } from '../content-store/read-content.ts';
import { both } from './both.ts';
import type { Program } from './load-program.ts';
import { makeOthers } from './make-others.ts';
import type { Unit } from './page-record.ts';
import type { Answer, Task, WorkerTold } from './page-worker.ts';
import { openWriter, type PageWriter } from './page-writer.ts';
import type { ArticlePlan } from './plan-articles.ts';
import type { Plan } from './plan-pages.ts';
import type { KeptProgram } from './program.ts';
import { renderArticle } from './render-article.ts';
import { areMany, inThreads } from './threads.ts';

/**
 * By how many per cent the heap may grow before garbage is collected, while threads work: lists and feeds leave much behind them, and
 * V8 would let it grow to several times of what is needed.
 */
const SPARING = '--heap-growing-percent=40';

/** Told how many of how many are done. */
export type Progress = (done: number, all: number) => void;

/** What makes them, and who is told of it. */
interface Maker {
  program: KeptProgram;
  tree: string;
  progress: Progress;
  meanwhile: () => Promise<void>;
  noteWritten: (files: readonly string[]) => void;
}

/** What is to be made. */
export interface Planned {
  articles: Promise<ArticlePlan>;
  /** All of it, and the program that makes it. */
  all: Promise<Plan & { program: Program }>;
}

/**
 * Makes what is planned: lists and the like in this thread, and articles by threads meanwhile when they are many.
 *
 * @param isNew Whether all articles are to be made, so that threads may start while that is planned.
 * @returns The units that were made, and the files that were written.
 */
export async function makeUnits(
  planned: Planned,
  isNew: boolean,
  { program: kept, tree, progress, meanwhile, noteWritten }: Maker,
): Promise<{ made: Map<string, Unit>; written: Set<string> }> {
  const writer = openWriter(tree, kept.shared);
  const written = new Set<string>();
  const note = (some: readonly string[]) => {
    for (const file of some) written.add(file);
    noteWritten(some);
  };
  const { content } = currentContent();
  const told = { program: kept, tree, content: withoutArticles(content) };
  const byThreads = () => makeInThreads(planned.articles, told, progress, note);
  const early = isNew && areMany(content.articles) ? byThreads() : undefined;
  const others = planned.all
    .then(async ({ program, others: files }) => {
      // Behind the start of threads.
      await setImmediate();
      await meanwhile();
      return makeOthers(files, program, writer);
    })
    .finally(() => note(writer.written()));
  const later = async () => {
    const { program } = await planned.all;
    const { tasks } = await planned.articles;
    if (areMany(tasks)) return byThreads();
    // A program makes what it has listed last; in this thread, then, the one after the other.
    await others;
    return makeHere(tasks, program, writer).finally(() => note(writer.written()));
  };
  const [rest, units] = await both(others, early ?? later());
  const { tasks } = await planned.articles;
  const keys = new Map(tasks.map(({ id, key }) => [id, key]));
  const made = new Map(rest);
  for (const [id, unit] of units) made.set(id, { ...unit, key: keys.get(id) });
  return { made, written };
}

/** Makes a few articles, in this thread. */
async function makeHere(
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

/** Makes many articles in threads. */
async function makeInThreads(
  planned: Promise<ArticlePlan>,
  told: WorkerTold,
  progress: Progress,
  note: (written: readonly string[]) => void,
): Promise<[string, Unit][]> {
  let count = 0;
  const tasks = planned.then(({ tasks }) => {
    setFlagsFromString(SPARING);
    count = tasks.length;
    return tasks;
  });
  const units: [string, Unit][] = [];
  const module = new URL('./page-worker.ts', import.meta.url);
  await inThreads(module, told, tasks, (answer: Answer) => {
    units.push(...answer.units);
    note(answer.written);
    progress(units.length, count);
  });
  return units;
}

/** What other threads are given has no functions in it. */
function withoutArticles(content: Content): Content {
  const ledger = { moves: [], removals: [], unlisted: [] };
  return JSON.parse(JSON.stringify({ ...content, articles: [], problems: [], ledger }));
}
