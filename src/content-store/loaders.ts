import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digestOf } from './digest.ts';
import { ContentProblems, hasErrors, reportProblems } from './problem.ts';
import { type Content, readContent } from './read-content.ts';
import { readSettings } from './settings.ts';

/** An entry as Astro's data store keeps it: front matter, digest and path, never a body. */
interface Entry {
  id: string;
  filePath: string;
  digest: string;
  data: Record<string, unknown>;
}

/** How long a save may take to settle before the content is read again, in milliseconds. */
const SETTLING = 60;

let reading: Promise<Content> | undefined;
let settling: Promise<void> | undefined;

/** The content, read once for all collections of a run. */
function read(): Promise<Content> {
  reading ??= readContent(readSettings());
  return reading;
}

/** The content after a change, read once for all collections, however many files were saved together. */
async function readAgain(): Promise<Content> {
  settling ??= new Promise((resolve) => {
    setTimeout(() => {
      settling = undefined;
      reading = undefined;
      resolve();
    }, SETTLING);
  });
  await settling;
  return read();
}

/**
 * The loader of a collection.
 *
 * In a build an error in the content stops everything, with a report of all problems. In development the
 * problems become entries of their own, so that the page that is open shows them until they are mended.
 *
 * @throws {ContentProblems} In a build, when the content has errors.
 */
export function contentLoader(collection: keyof Content): Loader {
  return {
    name: `galley-${collection}`,
    async load(context) {
      const fill = (content: Content) => replaceEntries(context, ENTRIES[collection](content));
      const content = await read();
      if (collection === 'problems' && content.problems.length > 0) {
        if (!context.watcher && hasErrors(content.problems)) throw new ContentProblems(content.problems);
        context.logger.warn(`\n${reportProblems(content.problems)}\n`);
      }
      fill(content);
      if (collection === 'articles' && !context.watcher) sayWhatIsHeldBack(content, context);
      if (collection === 'ledger' && !context.watcher) sayWhatIsUnlisted(content, context);
      context.watcher?.add(readSettings().contentDir);
      for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) {
        context.watcher?.on(event, async (file) => {
          if (!file.startsWith(readSettings().contentDir + path.sep)) return;
          try {
            const again = await readAgain();
            // A newer reading may have begun meanwhile; its own call fills the store.
            if (again !== (await read())) return;
            fill(again);
            if (collection === 'problems' && again.problems.length > 0) {
              context.logger.warn(`\n${reportProblems(again.problems)}\n`);
            }
          } catch (error) {
            reading = undefined;
            context.logger.error(`The content cannot be read: ${(error as Error).message}`);
          }
        });
      }
    },
  };
}

/** Names what a build leaves out, so that nobody wonders where an article is. */
function sayWhatIsHeldBack({ articles }: Content, { logger }: LoaderContext): void {
  const now = readSettings().now.getTime();
  for (const { file, data } of articles) {
    if (data.draft) logger.warn(`Not published, a draft: ${file}`);
    else if (Date.parse(data.published) > now) logger.warn(`Not published before ${data.published}: ${file}`);
  }
}

const ENTRIES: Record<keyof Content, (content: Content) => Entry[]> = {
  articles: ({ articles }) =>
    articles.map(({ slug, file, digest, data, store }) => ({
      id: slug,
      filePath: file,
      digest,
      data: { ...data, store },
    })),
  people: ({ people }) => people.map(simpleEntry),
  topics: ({ topics }) => topics.map(simpleEntry),
  pages: ({ pages }) => pages.map(simpleEntry),
  ledger: ({ ledger: { moves, removals } }) => [
    { id: 'ledger', filePath: 'content', digest: digestOf([moves, removals]), data: { moves, removals } },
  ],
  problems: ({ problems }) => {
    const errors = problems.filter(({ level }) => level === 'error');
    // One entry, always there: Astro warns of a collection without any.
    return [{ id: 'errors', filePath: 'content', digest: digestOf(errors), data: { errors } }];
  },
};

/** Says what the ledger lacks, so that nobody forgets it: what is published before it is in there is not kept. */
function sayWhatIsUnlisted({ ledger }: Content, { logger }: LoaderContext): void {
  const { length } = ledger.unlisted;
  if (length === 0) return;
  logger.warn(
    `Not in the ledger yet: ${length} addresses and anchors. npm run desk -- publish enters them; after publishing without it, run npm run ledger.`,
  );
}

function simpleEntry(entry: Content['people' | 'topics' | 'pages'][number]): Entry {
  const { id, file, data, key } = entry;
  return { id, filePath: file, digest: digestOf([data, key]), data: { ...data, key } };
}

function replaceEntries({ store }: LoaderContext, entries: Entry[]): void {
  const kept = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
  for (const entry of entries) store.set(entry);
}
