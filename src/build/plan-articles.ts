import type { Summary } from '../article/article.ts';
import { currentContent } from '../content-store/current-content.ts';
import { digestOf } from '../content-store/digest.ts';
import { listRelated, listSummaries, navigationLinks } from '../content-store/list-articles.ts';
import type { Unit } from './page-record.ts';
import type { Task } from './page-worker.ts';
import type { Part } from './render-article.ts';

/** The parts of articles that have to be made, and the ids of all. */
export async function planArticles(
  units: ReadonlyMap<string, Unit>,
): Promise<{ tasks: (Task & { key: string })[]; wanted: string[] }> {
  const summaries = await listSummaries();
  const related = await listRelated();
  const navigation = digestOf(navigationLinks());
  const entries = new Map(currentContent().content.articles.map((entry) => [entry.slug, entry]));
  const tasks: (Task & { key: string })[] = [];
  const wanted: string[] = [];
  for (const summary of summaries) {
    const near = related.get(summary.id) ?? [];
    for (const [part, key] of Object.entries(keysOf(summary, near, navigation)) as [Part, string][]) {
      const id = `${part}/${summary.id}`;
      wanted.push(id);
      const entry = entries.get(summary.slug);
      if (entry && units.get(id)?.key !== key) tasks.push({ id, part, summary, related: near, entry, key });
    }
  }
  return { tasks, wanted };
}

/** The keys of the two parts of an article. Its page shows others too. */
function keysOf({ digest, pdf }: Summary, related: Summary[], navigation: string): Record<Part, string> {
  const shown = related.map(({ permalink, title, published, language }) => [
    permalink,
    title,
    published,
    language,
  ]);
  return { page: digestOf([digest, pdf, navigation, shown]), rest: digestOf([digest, pdf]) };
}
