import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Correction } from '../../article/article.ts';
import { checkFields } from '../../content-store/check-fields.ts';
import { readFrontMatter } from '../../content-store/front-matter.ts';
import { isPublic } from '../../content-store/make-summary.ts';
import { ContentProblems } from '../../content-store/problem.ts';
import { readFolder } from '../../content-store/read-folder.ts';
import type { Settings } from '../../content-store/settings.ts';
import { projectPath, readSourceFile } from '../../content-store/source-file.ts';
import { type ArticleData, articleSchema } from '../../schemas/article.ts';
import { CommandFailure, UsageError } from '../command.ts';
import { correctText } from './correct-text.ts';

/** An article that can be corrected. */
export interface Correctable {
  /** Absolute; what a link leads to. */
  absolute: string;
  /** Relative to the project. */
  file: string;
  data: ArticleData;
}

/** How many articles are named when one is not found. */
const MOST_NAMED = 20;

/**
 * Finds the article to correct, and looks whether its front matter is right.
 *
 * @throws {UsageError} When there is no such article, or it is not published: its text is changed, and nobody is told.
 * @throws {ContentProblems} When its front matter has errors.
 */
export async function findArticle(slug: string, settings: Settings): Promise<Correctable> {
  const room = path.join(settings.contentDir, 'articles');
  const { folders } = await readFolder(room);
  if (!folders.includes(slug)) {
    const more = folders.length > MOST_NAMED ? `, and ${folders.length - MOST_NAMED} more` : '';
    throw new UsageError(
      `There is no article with the slug ${JSON.stringify(slug)}. There are: ${folders.slice(0, MOST_NAMED).join(', ')}${more}.`,
    );
  }
  const named = path.join(room, slug, 'index.md');
  const source = await readSourceFile(settings.root, named);
  if ('rule' in source) throw new ContentProblems([source]);
  const front = readFrontMatter(source);
  if (Array.isArray(front)) throw new ContentProblems(front);
  const checked = checkFields(source, front, articleSchema);
  if ('problems' in checked) throw new ContentProblems(checked.problems);
  if (!isPublic(checked.data, { ...settings, isPreview: false })) {
    throw new UsageError(
      `${source.file} is ${checked.data.draft ? 'a draft' : `held back until ${checked.data.published}`}, so nobody has read what is wrong. Mend its text.`,
    );
  }
  const absolute = await realpath(named);
  return { absolute, file: projectPath(settings.root, named), data: checked.data };
}

/**
 * Writes a correction into the article's front matter. The file is replaced in one step; nothing else in it changes.
 *
 * @throws {UsageError} When the article has the correction already.
 * @throws {CommandFailure} When it cannot be put in without changing something else; the message says what to write.
 */
export async function correctArticle(
  { absolute, file, data }: Correctable,
  correction: Correction,
): Promise<void> {
  const { date, wrong, right } = correction;
  if (data.corrections.some((other) => other.wrong === wrong && other.right === right)) {
    throw new UsageError(`${file} says this already; nothing was written.`);
  }
  const corrected = correctText(await readFile(absolute, 'utf8'), correction);
  if (corrected === undefined) {
    const entry = JSON.stringify({ date, wrong, right });
    throw new CommandFailure(
      `${file}: the front matter is written in a way in which more than the correction would change. Add it to the list yourself:\ncorrections: [${entry}]`,
    );
  }
  const half = path.join(path.dirname(absolute), `.${path.basename(absolute)}.half`);
  const { mode } = await stat(absolute);
  await writeFile(half, corrected, { mode });
  await rename(half, absolute);
}
