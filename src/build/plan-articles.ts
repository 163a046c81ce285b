import type { Summary } from '../article/article.ts';
import type { Related } from '../article/related.ts';
import { digestOf } from '../content-store/digest.ts';
import {
  listRelated,
  listSummaries,
  navigationLinks,
  picturesBySlug,
} from '../content-store/list-articles.ts';
import type { Unit } from './page-record.ts';
import type { Task } from './page-worker.ts';
import type { Part } from './render-article.ts';

/** What of the articles is made. */
export interface ArticlePlan {
  /** The parts of articles that have to be made. */
  tasks: readonly (Task & { key: string })[];
  /** The ids of all parts. */
  wanted: readonly string[];
}

/** Plans the articles that are shown now. */
export async function planArticles(units: ReadonlyMap<string, Unit>): Promise<ArticlePlan> {
  const summaries = await listSummaries();
  const related = await listRelated();
  const navigation = digestOf(navigationLinks());
  const pictures = picturesBySlug();
  const tasks: (Task & { key: string })[] = [];
  const wanted: string[] = [];
  for (const summary of summaries) {
    // No more of them is sent to the threads than is shown.
    const near = (related.get(summary.id) ?? []).map(shownOf);
    for (const [part, key] of Object.entries(keysOf(summary, near, navigation)) as [Part, string][]) {
      const id = `${part}/${summary.id}`;
      wanted.push(id);
      if (units.get(id)?.key === key) continue;
      const shown = part === 'page' ? { related: near } : { pictures: pictures.get(summary.slug) ?? [] };
      tasks.push({ id, part, summary, ...shown, key });
    }
  }
  return { tasks, wanted };
}

function shownOf({ permalink, title, published, language }: Related): Related {
  return { permalink, title, published, language };
}

/** The keys of the two parts of an article. Its page shows others too. */
function keysOf({ digest, pdf }: Summary, related: Related[], navigation: string): Record<Part, string> {
  return { page: digestOf([digest, pdf, navigation, related]), rest: digestOf([digest, pdf]) };
}
