import type { Summary } from '../article/article.ts';
import type { NavigationLink } from '../article/navigation.ts';
import { type Related, relatedArticles } from '../article/related.ts';
import type { Master } from '../pictures/master.ts';
import { site } from '../site.config.ts';
import { wordsOf } from '../words/words.ts';
import { currentContent } from './current-content.ts';
import { withKeptPdfs } from './kept-pdfs.ts';
import { byId, isPublic, makeSummary, newestFirst, personOf, topicOf } from './make-summary.ts';
import type { Content } from './read-content.ts';
import { readSettings, type Settings } from './settings.ts';
import { withTranslations } from './with-translations.ts';

/** The articles that may be shown, the newest first, without their bodies; made once for all that ask. */
export function listSummaries(): Promise<Summary[]> {
  const current = currentContent();
  current.summaries ??= summariesOf(current.content, readSettings());
  return current.summaries;
}

/** The related articles of each article, by its id. */
export async function listRelated(): Promise<Map<string, Related[]>> {
  const current = currentContent();
  current.related ??= relatedArticles(await listSummaries());
  return current.related;
}

/** The masters of the pictures of each article, by its slug. */
export function picturesBySlug(): ReadonlyMap<string, readonly Master[]> {
  const current = currentContent();
  current.pictures ??= new Map(current.content.articles.map(({ slug, store }) => [slug, store.pictures]));
  return current.pictures;
}

/** The pages of `content/pages`, in their order. */
export function pagesInOrder(): Content['pages'] {
  return currentContent().content.pages.toSorted(
    (a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'),
  );
}

/** The links at the foot of every page: to the site's own pages, and to the lists of all that is published. */
export function navigationLinks(): NavigationLink[] {
  const { topics, archive } = wordsOf(site.language).lists;
  return [
    ...pagesInOrder().map(({ id, data }) => ({ title: data.title, path: `/${id}/` })),
    { title: topics, path: '/topics/' },
    { title: archive, path: '/archive/' },
  ];
}

/** The articles of a content that may be shown, the newest first, each with the key of its PDF if it was printed as it is. */
export async function summariesOf(
  { articles, people, topics }: Content,
  settings: Settings,
): Promise<Summary[]> {
  const persons = byId(people.map(personOf));
  const subjects = byId(topics.map(topicOf));
  const summaries = withTranslations(
    articles
      .filter(({ data }) => isPublic(data, settings))
      .map((entry) => makeSummary(entry, persons, subjects, settings)),
  );
  // While somebody writes, a PDF would be out of date with the next save.
  const listed = settings.isPreview ? summaries : await withKeptPdfs(summaries, settings);
  return newestFirst(listed);
}
