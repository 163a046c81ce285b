import { type CollectionEntry, getCollection } from 'astro:content';
import type { Article, Footnote, LinkNote, Person, Rendering, Summary, Topic } from '../article/article.ts';
import { isMoreThanAYearOld } from '../article/dates.ts';
import { directionOf } from '../article/language.ts';
import type { NavigationLink } from '../article/navigation.ts';
import { permalinkOf } from '../article/permalink.ts';
import { readingMinutes } from '../article/reading-time.ts';
import { typeset } from '../markdown/typography.ts';
import type { Master } from '../pictures/master.ts';
import { site } from '../site.config.ts';
import { digestOf } from './digest.ts';
import { ContentProblems } from './problem.ts';
import { readRendering } from './rendering-cache.ts';
import { readSettings } from './settings.ts';

/** A page that is not an article. */
export interface StaticPage {
  slug: string;
  title: string;
  description: string;
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
  return entries
    .map((entry) => makeSummary(entry, people, topics))
    .sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || a.slug.localeCompare(b.slug, 'en'));
}

/** The article with its body. */
export async function readArticle(summary: Summary): Promise<Article> {
  return { ...summary, body: await readBody(summary.bodyKey, summary.slug) };
}

/** The people of `content/people`. */
export async function listPeople(): Promise<Person[]> {
  const entries = await getCollection('people');
  return entries.map(({ id, data }) => ({ id, name: data.name, kind: data.kind }));
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
  return entries.map(({ id, data }) => ({ id, name: data.name, description: data.description }));
}

/** The pages of `content/pages`, in their order. */
export async function listPages(): Promise<StaticPage[]> {
  return Promise.all(
    (await pagesInOrder()).map(async ({ id, data }) => {
      const { html, footnotes, linkNotes } = await readBody(data.key, id);
      return { slug: id, title: data.title, description: data.description, html, footnotes, linkNotes };
    }),
  );
}

/** The links at the foot of every page. */
export async function listNavigation(): Promise<NavigationLink[]> {
  return (await pagesInOrder()).map(({ id, data }) => ({ title: data.title, path: `/${id}/` }));
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

type ArticleCollectionEntry = CollectionEntry<'articles'>;

function isShown({ data }: ArticleCollectionEntry): boolean {
  const { now, isPreview } = readSettings();
  return isPreview || (!data.draft && Date.parse(data.published) <= now.getTime());
}

function makeSummary(
  { id: slug, data, digest }: ArticleCollectionEntry,
  people: Person[],
  topics: Topic[],
): Summary {
  const language = data.language ?? site.language;
  const smart = (text: string) => typeset(text, language);
  const find = <Item extends { id: string }>(items: Item[], ids: string[]) =>
    ids.map((id) => items.find((item) => item.id === id)).filter((item) => item !== undefined);
  const { store } = data;
  const reported = data.basedOn?.date ?? data.published;
  const summary: Omit<Summary, 'digest'> = {
    id: data.id,
    slug,
    permalink: permalinkOf(data.published, slug, site.timeZone),
    title: smart(data.title),
    kicker: data.kicker && smart(data.kicker),
    standfirst: smart(data.standfirst),
    byline: find(people, data.byline),
    published: data.published,
    updated: data.updated,
    dateline: data.dateline && smart(data.dateline),
    topics: find(topics, data.topics),
    lead: store.lead,
    basedOn: data.basedOn && { ...data.basedOn, title: smart(data.basedOn.title) },
    corrections: data.corrections.map(({ date, wrong, right }) => ({
      date,
      wrong: smart(wrong),
      right: smart(right),
    })),
    language,
    direction: directionOf(language),
    draft: data.draft,
    readingMinutes: readingMinutes(store.words),
    isOld: isMoreThanAYearOld(reported, readSettings().now),
    bodyKey: store.key,
  };
  return { ...summary, digest: digestOf([digest, summary]) };
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
  if (!readSettings().isPreview) return; // A build does not get here with problems.
  const problems = (await getCollection('problems')).flatMap(({ data }) => data.errors);
  if (problems.length > 0) throw new ContentProblems(problems);
}
