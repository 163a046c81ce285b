import { type CollectionEntry, getCollection } from 'astro:content';
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
import type { NavigationLink } from '../article/navigation.ts';
import type { ListPage } from '../article/paging.ts';
import type { Master } from '../pictures/master.ts';
import { site } from '../site.config.ts';
import { wordsOf } from '../words/words.ts';
import type { Move } from './check-ledger.ts';
import { digestOf } from './digest.ts';
import { readKeptPdf, withKeptPdfs } from './kept-pdfs.ts';
import { isPublic, makeSummary, newestFirst, personOf, topicOf } from './make-summary.ts';
import { ContentProblems } from './problem.ts';
import { readRendering } from './rendering-cache.ts';
import { readSettings, type Settings } from './settings.ts';
import { withTranslations } from './with-translations.ts';

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
  await throwProblems();
  const [entries, people, topics] = await Promise.all([
    getCollection('articles', isShown),
    listPeople(),
    listTopics(),
  ]);
  const settings = readSettings();
  const summaries = summarise(entries, people, topics, settings);
  // While somebody writes, a PDF would be out of date with the next save.
  const listed = settings.isPreview ? summaries : await withKeptPdfs(summaries, settings);
  return listed.toSorted(newestFirst);
}

/** The summaries that were made last, and of what. */
let made: { key: string; summaries: Summary[] } | undefined;

/** Makes the summaries, once for all the pages of a run that ask for them: at ten thousand articles it takes 200 ms. */
function summarise(
  entries: ArticleCollectionEntry[],
  people: Person[],
  topics: Topic[],
  settings: Settings,
): Summary[] {
  const key = digestOf([entries.map(({ id, digest }) => [id, digest]), people, topics, settings.now]);
  if (made?.key !== key) {
    const summaries = entries.map(({ id, data, digest = '' }) =>
      makeSummary({ slug: id, data, store: data.store, digest: String(digest) }, people, topics, settings),
    );
    made = { key, summaries: withTranslations(summaries) };
  }
  return made.summaries;
}

/** The bytes of an article's PDF, by the key that its summary has. */
export async function readPdf(key: string): Promise<Uint8Array<ArrayBuffer>> {
  return readKeptPdf(readSettings().cacheDir, key);
}

/** The article with its body. */
export async function readArticle(summary: Summary): Promise<Article> {
  return { ...summary, body: await readBody(summary.bodyKey, summary.slug) };
}

/** The people of `content/people`. */
export async function listPeople(): Promise<Person[]> {
  const entries = await getCollection('people');
  return entries.map(personOf);
}

/** The text about each person, as HTML, by their ids; it may be empty. */
export async function listProfiles(): Promise<Map<string, string>> {
  const entries = await getCollection('people');
  const texts = entries.map(async ({ id, data }) => [id, (await readBody(data.key, id)).html] as const);
  return new Map(await Promise.all(texts));
}

/** The topics of `content/topics`. */
export async function listTopics(): Promise<Topic[]> {
  const entries = await getCollection('topics');
  return entries.map(topicOf);
}

/** The pages of `content/pages`, in their order. */
export async function listPages(): Promise<StaticPage[]> {
  return Promise.all(
    (await pagesInOrder()).map(async ({ id, data }) => {
      const { html, footnotes, linkNotes } = await readBody(data.key, id);
      const { title, description, imprint } = data;
      return { slug: id, title, description, imprint, html, footnotes, linkNotes };
    }),
  );
}

/** The links at the foot of every page: to the site's own pages, and to the lists of all that is published. */
export async function listNavigation(): Promise<NavigationLink[]> {
  const pages = await pagesInOrder();
  const { topics, archive } = wordsOf(site.language).lists;
  return [
    ...pages.map(({ id, data }) => ({ title: data.title, path: `/${id}/` })),
    { title: topics, path: '/topics/' },
    { title: archive, path: '/archive/' },
  ];
}

/** Addresses that lead to others: what was published there has moved. */
export async function listMoves(): Promise<Move[]> {
  return (await readLedgerEntry()).moves;
}

/** The articles that were taken down. */
export async function listRemovals(): Promise<Removal[]> {
  return (await readLedgerEntry()).removals;
}

/** The masters of every picture that is shown. */
export async function listPictures(): Promise<Master[]> {
  const entries = await getCollection('articles', isShown);
  return entries.flatMap(({ data }) => data.store.pictures);
}

/**
 * The `cacheKey` of a page for Astro's incremental build.
 *
 * The rule: a page is a function of its props, so pass what it shows: summaries (their digest covers the body,
 * the people, the topics, the pictures and the code that rendered them), topics, links. The templates and
 * `site.config.ts` are covered by Astro's hash of the page's modules.
 */
export function cacheKey(shown: unknown): string {
  return digestOf(shown);
}

/** What a page of a list shows of it, for its `cacheKey`. */
export function listKey({ articles, ...links }: ListPage<Summary>): unknown {
  return [articles.map(({ digest }) => digest), links];
}

async function readLedgerEntry(): Promise<CollectionEntry<'ledger'>['data']> {
  const [entry] = await getCollection('ledger');
  return entry?.data ?? { moves: [], removals: [] };
}

type ArticleCollectionEntry = CollectionEntry<'articles'>;

function isShown({ data }: ArticleCollectionEntry): boolean {
  return isPublic(data, readSettings());
}

async function pagesInOrder(): Promise<CollectionEntry<'pages'>[]> {
  const entries = await getCollection('pages');
  return entries.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'));
}

async function readBody(key: string, name: string): Promise<Rendering> {
  const kept = await readRendering(readSettings().cacheDir, key);
  if (kept) return kept.rendering;
  throw new Error(`The rendered text of ${name} left the cache during the build. Build again.`);
}

async function throwProblems(): Promise<void> {
  const { isPreview, isForgiving } = readSettings();
  if (!isPreview || isForgiving) return; // A build does not get here with problems.
  const problems = (await getCollection('problems')).flatMap(({ data }) => data.errors);
  if (problems.length > 0) throw new ContentProblems(problems);
}
