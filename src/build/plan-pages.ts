import type { Made, Program } from './load-program.ts';
import { listOthers, otherId } from './make-others.ts';
import type { Unit } from './page-record.ts';
import type { ArticlePlan } from './plan-articles.ts';

/** What is made, and what there is then. */
export interface Plan {
  /** The files to make that are of no one article. */
  others: Made[];
  /** The ids of all units that the site has then, made or left as they are. */
  wanted: ReadonlySet<string>;
  /** The ids of those that are made, and of those that are gone. */
  stale: ReadonlySet<string>;
}

/** Plans the site of the content that is shown now, of which the articles are planned. */
export async function planPages(
  program: Program,
  before: ReadonlyMap<string, Unit>,
  { tasks, wanted: ofArticles }: ArticlePlan,
): Promise<Plan> {
  const all = await listOthers(program);
  const isKept = (made: Made) => made.key !== undefined && before.get(otherId(made))?.key === made.key;
  const others = all.filter((made) => !isKept(made));
  const wanted = new Set([...ofArticles, ...all.map(otherId)]);
  const gone = [...before.keys()].filter((id) => !wanted.has(id));
  const stale = new Set([...tasks.map(({ id }) => id), ...others.map(otherId), ...gone]);
  return { others, wanted, stale };
}
