import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Content, readContent } from '../../content-store/read-content.ts';
import { readSettings, type Settings } from '../../content-store/settings.ts';
import { projectPath } from '../../content-store/source-file.ts';
import { readTaken } from '../../content-store/taken-ids.ts';
import { site } from '../../site.config.ts';
import { UsageError } from '../command.ts';
import { supportEditors } from '../editor/editor-support.ts';
import { paint } from '../paint.ts';
import { type Manual, readOptions } from '../read-options.ts';
import { articleFile, type NewArticle } from './article-file.ts';
import { askSome, askText, canAsk } from './ask.ts';
import { momentFrom, momentIn } from './moment.ts';
import { idsOf } from './named-entries.ts';
import { fieldFrom, nameArticle, whyNotField } from './new-article.ts';
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

const OPTIONS = {
  by: { type: 'string', multiple: true },
  section: { type: 'string', multiple: true },
  standfirst: { type: 'string' },
  date: { type: 'string' },
  language: { type: 'string' },
  slug: { type: 'string' },
  'no-edit': { type: 'boolean' },
} as const;

/**
 * Begins an article, and says where it is.
 *
 * @param args Of the command line.
 * @throws {UsageError} When it is called wrongly; nothing is written then.
 * @throws {CommandFailure} When whoever is asked breaks off.
 */
export async function runNew(args: string[]): Promise<void> {
  const { values, names } = readOptions(args, OPTIONS, MANUAL);
  if (names.length > 1) {
    throw new UsageError(
      `Put the headline in quotes: npm run desk -- new ${JSON.stringify(names.join(' '))}`,
    );
  }
  const settings = readSettings();
  const content = await readContent(settings, new Set());
  const article = await gather(names[0], values, content, settings);
  const { slug, id } = nameArticle(article.title, values.slug, settings.now, await readTaken(settings));
  const file = await write(slug, articleFile({ id, ...article }), settings);
  await supportEditors(settings);
  const out = paint(process.stdout);
  console.log(
    [
      `${out.green('Written:')} ${out.bold(file)}`,
      `See it:  npm run dev`,
      `Check it: npm run desk -- check ${slug}`,
    ].join('\n'),
  );
  if (canAsk() && !values['no-edit']) await openEditor(file);
}

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

async function gather(
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
  const title = given.title ?? (await askText('The headline?', '', (answer) => whyNotField('title', answer)));
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
  const answer = await askText('The standfirst?', 'a sentence or two; may come later', (text) =>
    text.trim() === '' ? undefined : whyNotField('standfirst', text),
  );
  return answer.trim() || undefined;
}

async function write(slug: string, text: string, { root, contentDir }: Settings): Promise<string> {
  const folder = path.join(contentDir, 'articles', slug);
  await mkdir(path.dirname(folder), { recursive: true });
  // Fails when it is there: what somebody else has just begun is not written over.
  await mkdir(folder);
  await writeFile(path.join(folder, 'index.md'), text, { flag: 'wx' });
  return projectPath(root, path.join(folder, 'index.md'));
}
