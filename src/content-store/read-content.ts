import { existsSync } from 'node:fs';
import type { LedgerLine } from '../schemas/ledger.ts';
import { type PageData, pageSchema } from '../schemas/page.ts';
import { type PersonData, personSchema } from '../schemas/person.ts';
import { removedSchema } from '../schemas/removed.ts';
import { type TopicData, topicSchema } from '../schemas/topic.ts';
import { type Checked, checkLedger } from './check-ledger.ts';
import { checkSite } from './check-site.ts';
import { NOBODY_YET, toDo } from './check-to-dos.ts';
import { checkTranslations } from './check-translations.ts';
import { readLedger } from './ledger.ts';
import { isPublic } from './make-summary.ts';
import { countNewLines, newLines } from './new-lines.ts';
import { type Problem, problemOf, showValue } from './problem.ts';
import { type ArticleEntry, type ReadArticle, type Reading, readArticles } from './read-articles.ts';
import { readSimpleEntries, type SimpleEntry } from './read-simple-entries.ts';
import type { Settings } from './settings.ts';
import { asUnpublished, sitePaths } from './site-paths.ts';
import { projectPath } from './source-file.ts';
import { articleSubject, type Subject, simpleSubject, siteSubject, unknownSubject } from './subject.ts';

/** Everything in the content folder, checked, with all that is wrong. */
export interface Content {
  articles: ArticleEntry[];
  people: SimpleEntry<PersonData>[];
  topics: SimpleEntry<TopicData>[];
  pages: SimpleEntry<PageData>[];
  problems: Problem[];
  /** What the ledger says of it. */
  ledger: Pick<Checked, 'moves' | 'removals'> & {
    /** What is published and not in the ledger yet. Gathered whenever it is asked for: in a new archive it is all. */
    readonly unlisted: LedgerLine[];
    /** How many lines that are. */
    countUnlisted: () => Promise<number>;
  };
}

/** Addresses of the site itself that stay, whatever is published. */
const SITE_ADDRESSES = [
  ...['archive', 'corrections', 'feeds', 'people', 'saved', 'search', 'topics'].map((name) => `/${name}/`),
  ...['/', '/corrections/'].flatMap((home) =>
    ['atom', 'json', 'rss'].map((format) => `${home}feed.${format}`),
  ),
];

/** Slugs that a page cannot have, since something else is served there. */
const TAKEN_SLUGS = new Set([
  '404',
  'a',
  'addresses',
  'archive',
  'assets',
  'cards',
  'corrections',
  'feeds',
  'icons',
  'index',
  'people',
  'pictures',
  'saved',
  'search',
  'sitemaps',
  'topics',
]);

/**
 * Reads and checks the whole content folder and the site's configuration.
 *
 * Never stops at the first problem: an editor sees all of them at once.
 *
 * @param only The slugs of the articles to read; all when left out. Of the others no more is read than what these
 *   may clash with, and nothing is said of them, nor of the addresses that they had.
 */
export async function readContent(
  settings: Settings,
  only?: ReadonlySet<string>,
  reading: Reading = {},
): Promise<Content> {
  // Everything rests on these two; what would be said of the content without them would mislead.
  const first = [...checkSite(), ...checkFolder(settings)];
  if (first.length > 0)
    return { articles: [], people: [], topics: [], pages: [], problems: first, ledger: NOTHING };

  const { ledger, findProblems } = await readLedger(settings);
  const [{ articles, problems }, people, topics, pages, removed] = await Promise.all([
    readArticles(settings, ledger, only, reading),
    readSimpleEntries('people', personSchema, settings, ledger),
    readSimpleEntries('topics', topicSchema, settings, ledger),
    readSimpleEntries('pages', pageSchema, settings, ledger),
    readSimpleEntries('removed', removedSchema, settings, ledger),
  ]);
  const broken = await findProblems();
  const subjects = [
    ...articles.flatMap((article) => articleSubject(article, settings) ?? []),
    ...people.entries.map((entry) => simpleSubject('people', entry)),
    ...topics.entries.map((entry) => simpleSubject('topics', entry)),
    ...pages.entries.map((entry) => simpleSubject('pages', entry)),
    siteSubject(SITE_ADDRESSES),
    ...unsound('people', people),
    ...unsound('topics', topics),
    ...unsound('pages', pages),
  ];
  const checked = checkLedger(ledger, subjects, removed.entries);
  // What is wrong with the ledger or with a whole file would be said again of all that it holds.
  const lost = broken.length + problems.length > 0 ? [] : checked.problems;
  const inOrder = inOrderOfAge(articles);
  const ids = checkIds(inOrder);
  const translations = checkTranslations(inOrder);
  const look = sitePaths(
    subjects,
    new Map(checked.moves.map(({ from, to }) => [from, to])),
    checked.removals.map(({ permalink }) => permalink),
    problems.length === 0,
    settings,
  );
  const ofLinks = [...people.entries, ...topics.entries, ...pages.entries].flatMap((entry) =>
    entry.checkLinks(look),
  );
  const known = { people: new Set(people.ids), topics: new Set(topics.ids) };
  const ofArticles = articles.flatMap((article) => {
    const found = [
      ...article.problems,
      ...checkReferences(article, 'byline', 'people', known.people),
      ...checkReferences(article, 'editors', 'people', known.people),
      ...checkByline(article, settings),
      ...checkReferences(article, 'topics', 'topics', known.topics),
      ...(ids.get(article) ?? []),
      ...(translations.get(article) ?? []),
      ...(article.checkLinks?.(isShown(article, settings) ? look : asUnpublished(look)) ?? []),
    ];
    // A draft is not published, so nothing in it may stop the others; who writes it sees it all the same.
    return article.fields.draft && !settings.isPreview ? found.map(asWarning) : found;
  });
  return {
    articles: articles.flatMap(({ entry }) => entry ?? []),
    people: people.entries,
    topics: topics.entries,
    pages: pages.entries,
    problems: [
      ...broken,
      ...problems,
      ...removed.problems,
      ...(settings.isPreview ? lost.map(asWarning) : lost),
      ...ofArticles,
      ...people.problems,
      ...topics.problems,
      ...pages.problems,
      ...ofLinks,
      ...pages.entries.filter(({ id }) => TAKEN_SLUGS.has(id) || /^\d+$/.test(id)).map(takenSlug),
    ],
    ledger: {
      moves: checked.moves,
      removals: checked.removals,
      get unlisted() {
        return newLines(ledger, subjects, settings.now);
      },
      countUnlisted: () => countNewLines(ledger, subjects),
    },
  };
}

/** Whether an article is published, or a draft that is to be. */
function isShown({ fields: { published, draft = false } }: ReadArticle, settings: Settings): boolean {
  return draft || published === undefined || isPublic({ draft, published }, settings);
}

const NOTHING: Content['ledger'] = {
  moves: [],
  removals: [],
  unlisted: [],
  countUnlisted: async () => 0,
};

/** Entries that are there and have errors. */
function unsound(
  folder: 'people' | 'topics' | 'pages',
  { entries, ids }: { entries: { id: string }[]; ids: string[] },
): Subject[] {
  const sound = new Set(entries.map(({ id }) => id));
  return ids.filter((id) => !sound.has(id)).map((id) => unknownSubject(`${folder}/${id}`));
}

function checkFolder({ root, contentDir }: Settings): Problem[] {
  if (existsSync(contentDir)) return [];
  return [
    problemOf(
      projectPath(root, contentDir),
      'no-content',
      'There is no such folder, so there would be nothing to publish.',
      'Name the folder that holds articles, people, topics and pages.',
    ),
  ];
}

function checkReferences(
  { fields, report }: ReadArticle,
  field: 'byline' | 'editors' | 'topics',
  folder: 'people' | 'topics',
  known: ReadonlySet<string>,
): Problem[] {
  return (fields[field] ?? []).flatMap((id, index, all) => {
    if (all.indexOf(id) < index) {
      return report(
        [field, index],
        'wrong-field',
        `The field "${field}" names ${showValue(id)} twice.`,
        'Name it once.',
      );
    }
    if (known.has(id) || (field === 'byline' && id === NOBODY_YET)) return [];
    return report(
      [field, index],
      folder === 'people' ? 'unknown-person' : 'unknown-topic',
      `The field "${field}" names ${showValue(id)}, which is not in ${folder}.`,
      `${known.size > 0 ? `Use one of: ${[...known].join(', ')}; or add` : 'Add'} content/${folder}/${id}.md.`,
    );
  });
}

/** The problem of an article of which nobody knows yet who wrote it. */
function checkByline({ fields, report }: ReadArticle, { isPreview }: Settings): Problem[] {
  const place = fields.byline?.indexOf(NOBODY_YET) ?? -1;
  if (place === -1) return [];
  const message = `This is left to do: the field "byline" names "${NOBODY_YET}" in the place of who wrote it.`;
  const remedy = 'Name the ids of people in content/people, such as byline: [galley-desk].';
  return [{ ...report(['byline', place], 'to-do', message, remedy), ...toDo(isPreview) }];
}

/** The problems of articles whose id another article has before them in the list. */
function checkIds(articles: readonly ReadArticle[]): Map<ReadArticle, Problem[]> {
  const owners = new Map<string, ReadArticle>();
  const problems = new Map<ReadArticle, Problem[]>();
  for (const article of articles) {
    const { id } = article.fields;
    const owner = id === undefined ? undefined : owners.get(id);
    if (owner) {
      const message = `The id ${showValue(id)} is also that of ${owner.file}.`;
      const remedy = 'Give the newer article an id of its own; the older one keeps its own for ever.';
      problems.set(article, [article.report(['id'], 'duplicate-id', message, remedy)]);
    } else if (id !== undefined) owners.set(id, article);
  }
  return problems;
}

/** What is published before what is not, and the older before the newer. */
function inOrderOfAge(articles: readonly ReadArticle[]): ReadArticle[] {
  const ages = articles.map(({ fields: { draft, published } }) =>
    draft ? Number.POSITIVE_INFINITY : Date.parse(published ?? '9999-12-31'),
  );
  const places = [...articles.keys()].sort((a, b) => {
    const [first, second] = [ages[a] as number, ages[b] as number];
    return first === second ? 0 : first - second;
  });
  return places.map((place) => articles[place] as ReadArticle);
}

function asWarning(problem: Problem): Problem {
  return { ...problem, level: 'warning' };
}

function takenSlug({ id, file }: { id: string; file: string }): Problem {
  return problemOf(
    file,
    'slug',
    `The address /${id}/ is taken by the site itself.`,
    'Give the file another name.',
  );
}
