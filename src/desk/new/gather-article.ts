import type { Content } from '../../content-store/read-content.ts';
import type { Settings } from '../../content-store/settings.ts';
import { site } from '../../site.config.ts';
import { askSome, askText, canAsk } from '../ask.ts';
import { UsageError } from '../command.ts';
import type { readOptions } from '../read-options.ts';
import type { NewArticle } from './article-file.ts';
import { momentFrom, momentIn } from './moment.ts';
import { idsOf } from './named-entries.ts';
import { fieldFrom, whyNotField } from './new-article.ts';

/** The options of `new`, as `parseArgs` of Node takes them. */
export const NEW_OPTIONS = {
  by: { type: 'string', multiple: true },
  section: { type: 'string', multiple: true },
  standfirst: { type: 'string' },
  date: { type: 'string' },
  language: { type: 'string' },
  slug: { type: 'string' },
  'no-edit': { type: 'boolean' },
} as const;

/** What was said of an article on the command line. */
type Values = ReturnType<typeof readOptions<typeof NEW_OPTIONS>>['values'];

/**
 * The fields of a new article: those that were given, and on a terminal what is asked for.
 *
 * @throws {UsageError} When a value is wrong, or there is no headline and nobody to ask.
 * @throws {CommandFailure} When whoever is asked breaks off.
 */
export async function gatherArticle(
  headline: string | undefined,
  { by, section, standfirst, date, language }: Values,
  { people, topics }: Content,
  settings: Settings,
): Promise<Omit<NewArticle, 'id'>> {
  const writers = people.map((person) => ({ id: person.id, name: person.data.name }));
  const sections = topics.map((topic) => ({ id: topic.id, name: topic.data.name }));
  if (headline === undefined && !canAsk()) {
    throw new UsageError('The headline is missing: npm run desk -- new "Rivers rise for a third week"');
  }
  // What was given is looked at before anything is asked.
  const given = {
    title: headline === undefined ? undefined : fieldFrom('title', headline),
    standfirst: standfirst === undefined ? undefined : fieldFrom('standfirst', standfirst),
    byline: by && idsOf(by, writers, '--by', 'people'),
    topics: section && idsOf(section, sections, '--section', 'topics'),
    published: date === undefined ? momentIn(settings.now, site.timeZone) : momentFrom(date, site.timeZone),
    ...(language !== undefined && { language: fieldFrom('language', language) }),
  };
  const isAsking = canAsk();
  const title = given.title ?? (await askText('The headline?', {}, (answer) => whyNotField('title', answer)));
  return {
    ...given,
    title,
    standfirst: given.standfirst ?? (isAsking ? await askStandfirst() : undefined),
    byline: given.byline ?? (await whoWrites(writers, isAsking)),
    topics: given.topics ?? (isAsking ? await askSome('What is it about?', sections, false) : []),
  };
}

async function whoWrites(writers: { id: string; name: string }[], isAsking: boolean): Promise<string[]> {
  const [only, ...others] = writers;
  if (only && others.length === 0) return [only.id];
  return isAsking ? askSome('Who writes it?', writers, true) : [];
}

async function askStandfirst(): Promise<string | undefined> {
  const answer = await askText(
    'The standfirst?',
    { placeholder: 'a sentence or two; may come later' },
    (text) => (text.trim() === '' ? undefined : whyNotField('standfirst', text)),
  );
  return answer.trim() || undefined;
}
