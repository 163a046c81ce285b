import type { Person, Summary, Topic } from '../article/article.ts';
import { isMoreThanAYearOld } from '../article/dates.ts';
import { directionOf } from '../article/language.ts';
import { permalinkOf } from '../article/permalink.ts';
import { readingMinutes } from '../article/reading-time.ts';
import { typeset } from '../markdown/typography.ts';
import type { ArticleData } from '../schemas/article.ts';
import { site } from '../site.config.ts';
import { digestOf } from './digest.ts';
import type { ArticleEntry } from './read-articles.ts';
import type { Settings } from './settings.ts';

/** Whether an article may be shown: neither drafts nor what is held back, but for a preview. */
export function isPublic(
  { draft, published }: Pick<ArticleData, 'draft' | 'published'>,
  { now, isPreview }: Pick<Settings, 'now' | 'isPreview'>,
): boolean {
  return isPreview || (!draft && Date.parse(published) <= now.getTime());
}

/** Somebody as the house knows them, of an entry as it was read or as Astro's data store has it. */
export function personOf({
  id,
  data: { name, kind, familyName },
}: {
  id: string;
  data: Omit<Person, 'id'>;
}): Person {
  return { id, name, kind, ...(familyName && { familyName }) };
}

/** A topic, likewise. */
export function topicOf({ id, data: { name, description } }: { id: string; data: Omit<Topic, 'id'> }): Topic {
  return { id, name, description };
}

/** People, or topics, by their ids. */
export function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The summaries, the newest first; those of the same moment by their slugs. */
export function newestFirst(summaries: readonly Summary[]): Summary[] {
  const slugs = new Intl.Collator('en');
  return summaries
    .map((summary) => ({ summary, moment: Date.parse(summary.published) }))
    .sort((a, b) => b.moment - a.moment || slugs.compare(a.summary.slug, b.summary.slug))
    .map(({ summary }) => summary);
}

/**
 * The summary of an article as it was read: typeset, with the people and topics that it names.
 *
 * @param entry As the content store read it; it does not matter whether Astro's data store kept it meanwhile.
 * @param people By their ids; so the topics.
 */
export function makeSummary(
  { slug, data, store, digest }: Pick<ArticleEntry, 'slug' | 'data' | 'store' | 'digest'>,
  people: ReadonlyMap<string, Person>,
  topics: ReadonlyMap<string, Topic>,
  { now }: Pick<Settings, 'now'>,
): Summary {
  const language = data.language ?? site.language;
  const smart = (text: string) => typeset(text, language);
  const find = <Item>(items: ReadonlyMap<string, Item>, ids: string[]) =>
    ids.map((id) => items.get(id)).filter((item) => item !== undefined);
  const reported = data.basedOn?.date ?? data.published;
  const summary: Omit<Summary, 'digest'> = {
    id: data.id,
    slug,
    permalink: permalinkOf(data.published, slug, site.timeZone),
    title: smart(data.title),
    kicker: data.kicker && smart(data.kicker),
    standfirst: smart(data.standfirst),
    byline: find(people, data.byline),
    editors: find(people, data.editors),
    published: data.published,
    updated: data.updated ?? data.updates.at(-1)?.date,
    updates: data.updates.map(({ date, what }) => ({ date, what: smart(what) })),
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
    translationOf: data.translationOf,
    // Known when all summaries are (src/content-store/with-translations.ts).
    translations: [],
    draft: data.draft,
    readingMinutes: readingMinutes(store.words),
    isOld: isMoreThanAYearOld(reported, now),
    passages: store.passages,
    bodyKey: store.key,
  };
  return { ...summary, digest: digestOf([digest, summary]) };
}
