import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../content-store/settings.ts';
import { choose } from '../check/chosen.ts';
import { UsageError } from '../command.ts';

/**
 * The slug of the article that is meant.
 *
 * @param names A slug, or a file or folder of the article, as `check` takes them; none means the one saved last.
 * @param from The folder in which the command was called.
 * @throws {UsageError} When there is no such article, or more than one is named.
 */
export function chooseArticle(names: readonly string[], settings: Settings, from: string): string {
  if (names.length > 1) throw new UsageError('Name one article; the page has a list of the others.');
  const slugs = names.length === 1 ? choose(names, settings, from).slugs : lastSaved(settings);
  const [slug] = slugs ?? [];
  if (slug && (names.length === 0 || slugs instanceof Set)) return slug;
  throw new UsageError(
    names.length === 1
      ? `${JSON.stringify(names[0])} is no article. Name one by its slug, such as rivers-rise.`
      : 'There is no article yet. Begin one: npm run desk -- new "Headline"',
  );
}

/** The slugs of all articles, the one saved last first; those of one moment by name. */
export function lastSaved({ contentDir }: Settings): string[] {
  const articles = path.join(contentDir, 'articles');
  const saved = foldersIn(articles).map((slug) => ({ slug, at: savedAt(path.join(articles, slug)) }));
  return saved.sort((a, b) => b.at - a.at || (a.slug < b.slug ? -1 : 1)).map(({ slug }) => slug);
}

function foldersIn(articles: string): string[] {
  try {
    const entries = readdirSync(articles, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** When the text was saved, in milliseconds; without a text, when the folder was. */
function savedAt(folder: string): number {
  const [saved] = [path.join(folder, 'index.md'), folder].flatMap(
    (file) => statSync(file, { throwIfNoEntry: false }) ?? [],
  );
  return saved?.mtimeMs ?? 0;
}
