import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { permalinkOf } from '../../article/permalink.ts';
import { readContent } from '../../content-store/read-content.ts';
import { readSettings, type Settings } from '../../content-store/settings.ts';
import { projectPath } from '../../content-store/source-file.ts';
import { readTaken } from '../../content-store/taken-ids.ts';
import { site } from '../../site.config.ts';
import { canAsk } from '../ask.ts';
import { UsageError } from '../command.ts';
import { supportEditors } from '../editor/editor-support.ts';
import { paint } from '../paint.ts';
import { type Manual, readOptions } from '../read-options.ts';
import { articleFile } from './article-file.ts';
import { gatherArticle, NEW_OPTIONS } from './gather-article.ts';
import { nameArticle } from './new-article.ts';
import { openEditor } from './open-editor.ts';

const MANUAL: Manual = {
  call: 'new ["Headline"] [options]',
  does: [
    'Begins an article: makes its folder and an index.md with every required field, a fresh id, and draft: true, so',
    'that nothing of it is published yet. On a terminal it asks for what is missing, and opens the file in your',
    'editor ($VISUAL or $EDITOR).',
  ].join('\n'),
  options: [
    ['--by WHO', 'who writes it: an id or a name of content/people; several with commas'],
    ['--section TOPIC', 'what it is about: an id or a name of content/topics; the first is its section'],
    ['--standfirst TEXT', 'the sentence or two under the headline'],
    ['--date DATE', 'when it is published: a day, or a moment with its offset (now)'],
    ['--language TAG', `its language, such as ar (${site.language})`],
    ['--slug NAME', 'the end of its address (made from the headline)'],
    ['--no-edit', 'open no editor'],
  ],
  examples: [
    ['npm run desk -- new "Rivers rise for a third week"', 'asks for the rest'],
    ['npm run desk -- new "War: peace: now" --by galley-desk --section north-korea', 'asks for nothing'],
  ],
};

/**
 * Begins an article, and says where it is.
 *
 * @param args Of the command line.
 * @throws {UsageError} When it is called wrongly; nothing is written then.
 * @throws {CommandFailure} When whoever is asked breaks off.
 */
export async function runNew(args: string[]): Promise<void> {
  const { values, names } = readOptions(args, NEW_OPTIONS, MANUAL);
  if (names.length > 1) {
    throw new UsageError(
      `Put the headline in quotes: npm run desk -- new ${JSON.stringify(names.join(' '))}`,
    );
  }
  const settings = readSettings();
  const content = await readContent(settings, new Set());
  const article = await gatherArticle(names[0], values, content, settings);
  const { slug, id } = nameArticle(article.title, values.slug, settings.now, await readTaken(settings));
  const file = await write(slug, articleFile({ id, ...article }), settings);
  await supportEditors(settings);
  const out = paint(process.stdout);
  console.log(
    [
      `${out.green('Written:')}  ${out.bold(file)}`,
      `See it:   npm run dev, at ${permalinkOf(article.published, slug, site.timeZone)}`,
      `Check it: npm run desk -- check ${slug}`,
    ].join('\n'),
  );
  if (canAsk() && !values['no-edit']) await openEditor(file);
}

async function write(slug: string, text: string, { root, contentDir }: Settings): Promise<string> {
  const folder = path.join(contentDir, 'articles', slug);
  await mkdir(path.dirname(folder), { recursive: true });
  // Fails when it is there: what somebody else has just begun is not written over.
  await mkdir(folder);
  await writeFile(path.join(folder, 'index.md'), text, { flag: 'wx' });
  return projectPath(root, path.join(folder, 'index.md'));
}
