import type { Summary } from '../../article/article.ts';
import { lastModified, latest } from '../../article/history.ts';
import type { Site } from '../../schemas/site.ts';
import { type Alternate, alternatesOf } from '../alternates.ts';

/** A page in a sitemap. */
export interface SitemapEntry {
  /** Its path. */
  path: string;
  /** When it last changed: a moment, or a day where no more is known. Left out where nothing is. */
  changed?: string | undefined;
  /** The page in all languages that it is in, its own among them; left out where it is in one alone. */
  alternates?: Alternate[];
}

/** The page of an article. */
export function articleEntry(article: Summary, site: Site): SitemapEntry {
  const alternates = alternatesOf(article, site);
  return {
    path: article.permalink,
    changed: lastModified(article),
    ...(alternates.length > 0 && { alternates }),
  };
}

/**
 * A page that lists articles: it changes with what it shows.
 *
 * @param shown The articles on it.
 */
export function listEntry(path: string, shown: readonly Summary[]): SitemapEntry {
  return { path, changed: latest(shown.map(lastModified)) };
}
