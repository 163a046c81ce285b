import { parentPort, workerData } from 'node:worker_threads';
import type { Summary } from '../article/article.ts';
import { showContent } from '../content-store/current-content.ts';
import type { ArticleEntry } from '../content-store/read-articles.ts';
import type { Content } from '../content-store/read-content.ts';
import { loadProgram } from './load-program.ts';
import type { Unit } from './page-record.ts';
import { openWriter } from './page-writer.ts';
import type { KeptProgram } from './program.ts';
import { type Part, renderArticle } from './render-article.ts';

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
  related: Summary[];
  /** Its entry in the content. */
  entry: ArticleEntry;
}

/** What a worker answers to tasks. */
export type Answer = { units: [id: string, unit: Unit][]; written: string[] } | { failure: unknown };

/** Makes articles in a thread of its own. */
const { program: kept, tree, content } = workerData as WorkerTold;
const program = await loadProgram(kept);
const writer = openWriter(tree, kept.shared);

parentPort?.on('message', async (tasks: Task[]) => {
  try {
    const units: [string, Unit][] = [];
    for (const { id, part, summary, related, entry } of tasks) {
      showContent({
        content: { ...content, articles: [entry] },
        summaries: Promise.resolve([summary]),
        related: new Map([[summary.id, related]]),
      });
      const unit: Unit = { files: [], facts: [] };
      await renderArticle(summary, part, program, (made, bytes) => writer.write(made, bytes, unit));
      units.push([id, unit]);
    }
    parentPort?.postMessage({ units, written: writer.written() } satisfies Answer);
  } catch (failure) {
    parentPort?.postMessage({ failure } satisfies Answer);
  }
});
parentPort?.postMessage({ units: [], written: [] } satisfies Answer);
