import { type PageData, pageSchema } from '../schemas/page.ts';
import { type PersonData, personSchema } from '../schemas/person.ts';
import { siteSchema } from '../schemas/site.ts';
import { type TopicData, topicSchema } from '../schemas/topic.ts';
import { site } from '../site.config.ts';
import { type Problem, showValue } from './problem.ts';
import { type ArticleEntry, readArticles } from './read-articles.ts';
import { readSimpleEntries, type SimpleEntry } from './read-simple-entries.ts';
import type { Settings } from './settings.ts';

/** Everything in the content folder, checked, with all that is wrong. */
export interface Content {
  articles: ArticleEntry[];
  people: SimpleEntry<PersonData>[];
  topics: SimpleEntry<TopicData>[];
  pages: SimpleEntry<PageData>[];
  problems: Problem[];
}

/** Slugs that a page cannot have, since something else is served there. */
const TAKEN_SLUGS = new Set(['404', 'a', 'assets', 'index', 'people', 'pictures', 'topics']);

/**
 * Reads and checks the whole content folder and the site's configuration.
 *
 * Never stops at the first problem: an editor sees all of them at once.
 */
export async function readContent(settings: Settings): Promise<Content> {
  const [{ articles, problems }, people, topics, pages] = await Promise.all([
    readArticles(settings),
    readSimpleEntries('people', personSchema, settings),
    readSimpleEntries('topics', topicSchema, settings),
    readSimpleEntries('pages', pageSchema, settings),
  ]);
  return {
    articles,
    people: people.entries,
    topics: topics.entries,
    pages: pages.entries,
    problems: [
      ...checkSite(),
      ...problems,
      ...people.problems,
      ...topics.problems,
      ...pages.problems,
      ...articles.flatMap((article) => [
        ...checkReferences(article, 'byline', 'people', people.entries),
        ...checkReferences(article, 'topics', 'topics', topics.entries),
      ]),
      ...checkIds(articles),
      ...pages.entries.filter(({ id }) => TAKEN_SLUGS.has(id) || /^\d+$/.test(id)).map(takenSlug),
    ],
  };
}

function checkSite(): Problem[] {
  const result = siteSchema.safeParse(site);
  return (result.error?.issues ?? []).map((issue) => ({
    file: 'src/site.config.ts',
    line: 1,
    column: 1,
    level: 'error',
    rule: 'site',
    message: `The field ${showValue(issue.path.join('.'))}: ${issue.message}.`,
    remedy: 'src/schemas/site.ts says what each field means, with an example.',
  }));
}

function checkReferences(
  article: ArticleEntry,
  field: 'byline' | 'topics',
  folder: 'people' | 'topics',
  entries: readonly { id: string }[],
): Problem[] {
  const known = entries.map(({ id }) => id);
  return article.data[field].flatMap((id, index) =>
    known.includes(id)
      ? []
      : [
          article.report(
            [field, index],
            `unknown-${field === 'byline' ? 'person' : 'topic'}`,
            `The field "${field}" names ${showValue(id)}, which is not in ${folder}.`,
            `Use one of: ${known.join(', ')}; or add content/${folder}/${id}.md.`,
          ),
        ],
  );
}

function checkIds(articles: ArticleEntry[]): Problem[] {
  const owners = new Map<string, ArticleEntry>();
  return articles.flatMap((article) => {
    const { id } = article.data;
    const owner = owners.get(id);
    if (!owner) {
      owners.set(id, article);
      return [];
    }
    return [
      article.report(
        ['id'],
        'duplicate-id',
        `The id ${showValue(id)} is also that of ${owner.file}.`,
        'Give the newer article an id of its own; the older one keeps its own for ever.',
      ),
    ];
  });
}

function takenSlug({ id, file }: { id: string; file: string }): Problem {
  return {
    file,
    line: 1,
    column: 1,
    level: 'error',
    rule: 'slug',
    message: `The address /${id}/ is taken by the site itself.`,
    remedy: 'Give the file another name.',
  };
}
