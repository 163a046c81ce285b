import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ledgerFile } from '../../content-store/ledger.ts';
import type { Settings } from '../../content-store/settings.ts';
import { projectPath } from '../../content-store/source-file.ts';
import { UsageError } from '../command.ts';
import { isIn } from '../is-in.ts';

/** What somebody wants to know about. */
export interface Chosen {
  /** The slugs of the articles in it; none for all of them. */
  slugs: ReadonlySet<string> | undefined;
  /** Whether a file, relative to the project, is part of it. */
  has: (file: string) => boolean;
}

/** How many slugs a message names. */
const MOST_NAMED = 10;

/**
 * What is meant by the names that `check` was given.
 *
 * @param names Files or folders (relative to `from`, to the project or to the content), or slugs. None mean all.
 * @param from The folder in which the command was called.
 * @throws {UsageError} When a name is none of these.
 */
export function choose(names: readonly string[], settings: Settings, from: string): Chosen {
  if (names.length === 0) return { slugs: undefined, has: () => true };
  const articles = path.join(settings.contentDir, 'articles');
  const places = names.map((name) => wholeEntry(find(name, settings, from), articles));
  const slugs = new Set<string>();
  const wanted: string[] = [];
  let hasAll = false;
  for (const place of places) {
    wanted.push(projectPath(settings.root, place));
    // The ledger is held against every article.
    if (isIn(articles, place) || place === ledgerFile(settings)) hasAll = true;
    if (path.dirname(place) !== articles) continue;
    slugs.add(path.basename(place));
    // A text beside the folder has its slug as well.
    wanted.push(projectPath(settings.root, `${place}.md`));
  }
  return {
    slugs: hasAll ? undefined : slugs,
    has: (file) => wanted.some((place) => isIn(file, place)),
  };
}

function find(name: string, settings: Settings, from: string): string {
  const { root, contentDir } = settings;
  const places = [from, root, contentDir, path.join(contentDir, 'articles')];
  const found = places
    .flatMap((place) => [path.resolve(place, name), path.resolve(place, `${name}.md`)])
    .find((place) => existsSync(place) && (isIn(place, contentDir) || isIn(contentDir, place)));
  if (found) return found;
  const slugs = slugsIn(path.join(contentDir, 'articles'));
  const close = slugs.filter((slug) => slug.includes(name) || name.includes(slug));
  const shown = (close.length > 0 ? close : slugs).slice(0, MOST_NAMED).join(', ');
  throw new UsageError(
    `${JSON.stringify(name)} is no file, folder or slug in ${projectPath(root, contentDir)}. ` +
      `${shown ? `There are, for example: ${shown}.` : 'There is no article yet.'}`,
  );
}

function slugsIn(articles: string): string[] {
  return existsSync(articles) ? readdirSync(articles).filter((name) => !name.startsWith('.')) : [];
}

/** An article is its whole folder: a picture in it is not checked without the text. */
function wholeEntry(place: string, articles: string): string {
  if (!isIn(place, articles) || place === articles) return place;
  const [slug = ''] = path.relative(articles, place).split(path.sep);
  return path.join(articles, slug);
}
