import type { Made, Program } from './load-program.ts';
import { listOthers, otherId } from './make-others.ts';
import type { Unit } from './page-record.ts';
import type { Task } from './page-worker.ts';
import { planArticles } from './plan-articles.ts';

/** What is made, and what there is then. */
export interface Plan {
  /** The parts of articles to make. */
  articles: (Task & { key: string })[];
  /** The files to make that are of no one article. */
  others: Made[];
  /** The ids of all units that the site has then, made or left as they are. */
  wanted: ReadonlySet<string>;
  /** The ids of those that are made, and of those that are gone. */
  stale: ReadonlySet<string>;
}

/** Plans the site of the content that is shown now. */
export async function planPages(program: Program, before: ReadonlyMap<string, Unit>): Promise<Plan> {
  const { tasks, wanted: ofArticles } = await planArticles(before);
  const all = await listOthers(program);
  const isKept = (made: Made) => made.key !== undefined && before.get(otherId(made))?.key === made.key;
  const others = all.filter((made) => !isKept(made));
  const wanted = new Set([...ofArticles, ...all.map(otherId)]);
  const gone = [...before.keys()].filter((id) => !wanted.has(id));
  const stale = new Set([...tasks.map(({ id }) => id), ...others.map(otherId), ...gone]);
  return { articles: tasks, others, wanted, stale };
}
