// Astro's development server draws a page anew when the content changes, if the page depends on it.
import 'astro:content';
import type {
  Article,
  Footnote,
  LinkNote,
  Person,
  Removal,
  Rendering,
  Summary,
  Topic,
} from '../article/article.ts';
import { lastUsed } from '../article/last-used.ts';
import type { NavigationLink } from '../article/navigation.ts';
import type { ListPage } from '../article/paging.ts';
import { lostFromCache } from '../pictures/kept-file.ts';
import type { Master } from '../pictures/master.ts';
import type { Move } from './check-ledger.ts';
import { currentContent } from './current-content.ts';
import { digestOf } from './digest.ts';
import { readKeptPdf } from './kept-pdfs.ts';
import { listSummaries, navigationLinks, pagesInOrder, picturesBySlug } from './list-articles.ts';
import { personOf, topicOf } from './make-summary.ts';
import { ContentProblems, hasErrors } from './problem.ts';
import { readRendering } from './rendering-cache.ts';
import { readSettings } from './settings.ts';

export { listRelated } from './list-articles.ts';

/** A page that is not an article. */
export interface StaticPage {
  slug: string;
  title: string;
  description: string;
  /** Whether who is responsible stands below its text. */
  imprint: boolean;
  html: string;
  footnotes: Footnote[];
  linkNotes: LinkNote[];
}

/**
 * The articles that may be shown, the newest first, without their bodies.
 *
 * Neither drafts nor what is published after the moment of the run, but for a preview.
 *
 * @throws {ContentProblems} In a preview, while the content has errors, so that the browser shows them.
 */
export async function listArticles(): Promise<Summary[]> {
  throwProblems();
  return listSummaries();
}

/**
 * The articles whose own pages are made now: all of them, but in a build that keeps what it has made before
 * (src/build/make-pages.ts). For routes that make something of one article.
 */
export async function articlesToMake(): Promise<Summary[]> {
  return currentContent().making?.articles ?? listArticles();
}

/** Whether what is of no one article is made now, for routes that make both. */
export function makesOthers(): boolean {
  return currentContent().making?.others ?? true;
}

/** The bytes of an article's PDF, by the key that its summary has. */
export async function readPdf(key: string): Promise<Uint8Array<ArrayBuffer>> {
  return readKeptPdf(readSettings().cacheDir, key);
}

/** The article with its body. */
export async function readArticle(summary: Summary): Promise<Article> {
  return { ...summary, body: readBody(summary.bodyKey, summary.slug) };
}

/** The people of `content/people`. */
export async function listPeople(): Promise<Person[]> {
  return currentContent().content.people.map(personOf);
}

/** The text about each person, as HTML, by their ids; it may be empty. */
export async function listProfiles(): Promise<Map<string, string>> {
  const { people } = currentContent().content;
  return new Map(people.map(({ id, key }) => [id, readBody(key, id).html]));
}

/** The topics of `content/topics`. */
export async function listTopics(): Promise<Topic[]> {
  return currentContent().content.topics.map(topicOf);
}

/** The pages of `content/pages`, in their order. */
export async function listPages(): Promise<StaticPage[]> {
  return pagesInOrder().map(({ id, data, key }) => {
    const { html, footnotes, linkNotes } = readBody(key, id);
    const { title, description, imprint } = data;
    return { slug: id, title, description, imprint, html, footnotes, linkNotes };
  });
}

/** The links at the foot of every page: to the site's own pages, and to the lists of all that is published. */
export async function listNavigation(): Promise<NavigationLink[]> {
  return navigationLinks();
}

/** Addresses that lead to others: what was published there has moved. */
export async function listMoves(): Promise<Move[]> {
  return currentContent().content.ledger.moves;
}

/** The articles that were taken down. */
export async function listRemovals(): Promise<Removal[]> {
  return currentContent().content.ledger.removals;
}

/** The masters of every picture in the articles whose own pages are made now. */
export async function listPictures(): Promise<Master[]> {
  const pictures = picturesBySlug();
  return (await articlesToMake()).flatMap(({ slug }) => pictures.get(slug) ?? []);
}

/**
 * The `cacheKey` of a file: a build that finds the same key as before does not make it again (src/build/make-pages.ts).
 *
 * The rule: a page is a function of its props, so pass what it shows: summaries (their digest covers the body, the people, the
 * topics, the pictures and the code that rendered them), topics, links. The code and `site.config.ts` are covered by the
 * digest of the program. What is of one article has no need of it: src/build/make-pages.ts has one for all of that.
 */
export function cacheKey(shown: unknown): string {
  return digestOf(shown);
}

/** What a page of a list shows of it, for its `cacheKey`. */
export function listKey({ articles, ...links }: ListPage<Summary>): unknown {
  return [articles.map(({ digest }) => digest), links];
}

/** The rendered texts that are held: an article's own for all that is made of it, one after another, and those beside it. */
const bodies = lastUsed<Rendering>(8);

function readBody(key: string, name: string): Rendering {
  const body = bodies.get(key) ?? readRendering(readSettings().cacheDir, key)?.rendering;
  if (!body) throw lostFromCache(`The rendered text of ${name}`);
  bodies.set(key, body);
  return body;
}

function throwProblems(): void {
  const { isPreview, isForgiving } = readSettings();
  if (!isPreview || isForgiving) return; // A build does not get here with problems.
  const { problems } = currentContent().content;
  if (hasErrors(problems)) throw new ContentProblems(problems.filter(({ level }) => level === 'error'));
}
