import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { hasContent, showContent } from './current-content.ts';
import { digestOf } from './digest.ts';
import { KeptReadings } from './kept-readings.ts';
import { ContentProblems, hasErrors, reportProblems } from './problem.ts';
import { type Content, readContent } from './read-content.ts';
import { readSettings } from './settings.ts';

/** How long a save may take to settle before the content is read again, in milliseconds. */
const SETTLING = 60;

/**
 * Reads the content for the pages of this process, and while somebody writes, again after each save.
 *
 * A build (`src/build`) has read it before Astro begins. In development errors stop nothing: the page that is open shows
 * them until they are mended.
 *
 * @throws {ContentProblems} In a build, when the content has errors.
 */
export const contentLoader: Loader = {
  name: 'galley',
  async load(context) {
    if (!context.watcher && hasContent()) return enter({}, context);
    const content = await readNow();
    if (!context.watcher && hasErrors(content.problems)) throw new ContentProblems(content.problems);
    show(content, context);
    if (context.watcher) follow(context);
  },
};

/** Shows the content as it is after each save, however many files were saved together. */
function follow(context: LoaderContext): void {
  const { contentDir } = readSettings();
  let settling: NodeJS.Timeout | undefined;
  context.watcher?.add(contentDir);
  for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) {
    context.watcher?.on(event, (file) => {
      if (!file.startsWith(contentDir + path.sep)) return;
      clearTimeout(settling);
      settling = setTimeout(() => readAgain(context), SETTLING);
    });
  }
}

let readings = 0;

/** Held from save to save: ten thousand of them take a quarter of a second to be read. */
let kept: KeptReadings | undefined;

function readNow(): Promise<Content> {
  const settings = readSettings();
  kept ??= new KeptReadings(settings);
  return readContent(settings, undefined, { kept });
}

async function readAgain(context: LoaderContext): Promise<void> {
  readings += 1;
  const reading = readings;
  try {
    const content = await readNow();
    // A newer reading may have begun meanwhile.
    if (reading === readings) show(content, context);
  } catch (error) {
    context.logger.error(`The content cannot be read: ${(error as Error).message}`);
  }
}

function show(content: Content, context: LoaderContext): void {
  showContent({ content });
  enter(content, context);
  if (content.problems.length > 0) context.logger.warn(`\n${reportProblems(content.problems)}\n`);
}

/** Astro draws the pages anew when the digest of its one entry changes. */
function enter(content: Partial<Content>, { store }: LoaderContext): void {
  const digest = digestOf(content);
  store.set({ id: 'content', filePath: 'content', digest, data: { digest } });
}
