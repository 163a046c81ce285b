import { workerData } from 'node:worker_threads';
import type { Summary } from '../article/article.ts';
import type { Related } from '../article/related.ts';
import { showContent } from '../content-store/current-content.ts';
import type { Content } from '../content-store/read-content.ts';
import type { Master } from '../pictures/master.ts';
import { loadProgram } from './load-program.ts';
import type { Unit } from './page-record.ts';
import { openWriter } from './page-writer.ts';
import type { KeptProgram } from './program.ts';
import { type Part, renderArticle } from './render-article.ts';
import { answerTasks } from './threads.ts';

/** What a worker is told when it starts. */
export interface WorkerTold {
  program: Pick<KeptProgram, 'entry' | 'pages' | 'shared'>;
  tree: string;
  /** The content without its articles. */
  content: Content;
}

/** An article to make, or a part of it. */
export interface Task {
  id: string;
  part: Part;
  summary: Summary;
  /** Of a page: what it shows of others. */
  related?: Related[];
  /** Of all but a page: its pictures. */
  pictures?: readonly Master[];
}

/** What came of some tasks. */
export interface Answer {
  units: [id: string, unit: Unit][];
  /** Files that were written. */
  written: string[];
}

/** Makes articles in a thread of its own. */
const { program: kept, tree, content } = workerData as WorkerTold;
const program = await loadProgram(kept);
const writer = openWriter(tree, kept.shared);

answerTasks<Task, Answer>(async (tasks) => {
  const units: [string, Unit][] = [];
  for (const { id, part, summary, related = [], pictures = [] } of tasks) {
    showContent({
      content,
      summaries: Promise.resolve([summary]),
      related: new Map([[summary.id, related]]),
      pictures: new Map([[summary.slug, pictures]]),
    });
    const unit: Unit = { files: [], facts: [] };
    await renderArticle(summary, part, program, (made, bytes) => writer.write(made, bytes, unit));
    units.push([id, unit]);
  }
  return { units, written: writer.written() };
});
