import path from 'node:path';
import type { Anchor } from '../article/anchor.ts';
import type { Lead, Passages, PullQuote, Section } from '../article/article.ts';
import { slugFrom } from '../article/slug.ts';
import type { Master } from '../pictures/master.ts';
import type { ArticleData } from '../schemas/article.ts';
import { SLUG } from '../schemas/text.ts';
import { listed, type Report } from './check-article.ts';
import { type FolderState, isUnchanged } from './folder-state.ts';
import { goodReadings } from './good-readings.ts';
import { type KeptReading, KeptReadings } from './kept-readings.ts';
import type { Ledger } from './ledger.ts';
import { type Problem, problemOf, showValue } from './problem.ts';
import { readArticle } from './read-article.ts';
import { readFolder } from './read-folder.ts';
import { reviveReading } from './revive-reading.ts';
import type { Settings } from './settings.ts';
import type { Lookup } from './site-paths.ts';
import { skimArticles, skimReading } from './skim-articles.ts';
import { projectPath } from './source-file.ts';

/** What the data store keeps of an article beside its front matter. Never its body. */
export interface StoredArticle {
  /** Under which the rendered body is cached; covers the file, its pictures and the pipeline. */
  key: string;
  /** Words of the text. */
  words: number;
  /** All pictures: the lead's and the text's. */
  pictures: Master[];
  passages: Passages;
  lead?: Lead;
}

/** An article without errors. */
export interface ArticleEntry {
  slug: string;
  /** Relative to the project. */
  file: string;
  data: ArticleData;
  store: StoredArticle;
  /** Covers everything above. */
  digest: string;
}

/** A folder of `content/articles` as it was read. */
export interface ReadArticle {
  slug: string;
  /** Relative to the project. */
  file: string;
  /** The fields that are right; all of them when there is an entry. */
  fields: Partial<ArticleData>;
  /** What is wrong; a draft's problems stop nobody but itself. */
  problems: Problem[];
  /** Reports something about a field that only a look at other files shows. */
  report: Report;
  entry?: ArticleEntry;
  /** The problems of its links, when all pages are known. */
  checkLinks?: (look: Lookup) => Problem[];
  /** What addresses are made of, when there is an entry. */
  places?: Places;
  /** The path of its page, when that is known already. */
  home?: string;
  /** Whether it is known that the ledger has all its addresses and anchors as they are, and no others of it. */
  isSettled?: boolean;
}

/** The places in a text that have addresses. */
export interface Places {
  sections: Section[];
  quotes: PullQuote[];
  readonly anchors: readonly Anchor[];
}

/** Told how many of how many articles were read. */
export type Progress = (read: number, all: number) => void;

/** An article that has to be read. */
export interface ToRead {
  slug: string;
  /** Absolute. */
  folder: string;
  /** The folder as it was, when that is known. */
  before: FolderState | undefined;
}

/**
 * Reads many articles at once, ahead of whoever needs them.
 *
 * @param take Is given what may be kept of some of them, in no order, and how many were read for it. Of an article of which
 *   nothing is given nothing is known.
 */
export type ReadMany = (
  articles: readonly ToRead[],
  settings: Settings,
  take: (readings: KeptReading[], count: number) => void,
) => Promise<void>;

/** How articles are read. */
export interface Reading {
  /** Told of each article that was read. */
  onRead?: Progress | undefined;
  /** For who reads the same content several times: holds in memory what is kept of the readings. */
  kept?: KeptReadings | undefined;
  /** Without it they are read one after the other. */
  readMany?: ReadMany | undefined;
  /** Is given what keeps the readings for the next run, which else is done at once; for who has better to do first. */
  keepLater?: ((keep: () => Promise<void>) => void) | undefined;
}

/**
 * Reads `content/articles/<slug>/index.md`, every one, and finds everything that is wrong with each.
 *
 * @param only The slugs of those that are wanted; the others are only skimmed.
 */
export async function readArticles(
  settings: Settings,
  ledger: Ledger,
  only: ReadonlySet<string> | undefined,
  { onRead, readMany, keepLater, kept = new KeptReadings(settings) }: Reading,
): Promise<{ articles: ReadArticle[]; problems: Problem[] }> {
  const folder = path.join(settings.contentDir, 'articles');
  const { files, folders } = await readFolder(folder);
  const place = projectPath(settings.root, folder);
  const problems = files.map((name) => strayFile(folder, name, folders, settings));
  const wanted = only ? folders.filter((slug) => only.has(slug)) : folders;
  const others = only ? folders.filter((slug) => !only.has(slug)) : [];
  const articles: ReadArticle[] = others.flatMap((slug) => {
    const before = kept.get(slug);
    const isGood = before && isUnchanged(path.join(folder, slug), before.state);
    return isGood ? skimReading(before, `${place}/${slug}/index.md`) : skimArticles([slug], settings);
  });
  const good = await goodReadings(wanted, folder, settings, ledger, { onRead, readMany, kept });
  for (const [index, slug] of wanted.entries()) {
    const known = good.get(slug);
    if (known) {
      articles.push(reviveReading(known, `${place}/${slug}/index.md`, settings, ledger));
      continue;
    }
    onRead?.(index, wanted.length);
    const absolute = path.join(folder, slug);
    try {
      const before = kept.get(slug);
      const misplaced = await checkFolder(absolute, slug, folders, settings);
      const read =
        misplaced.length > 0 ? misplaced : await readArticle(absolute, slug, settings, ledger, before?.state);
      if (Array.isArray(read)) problems.push(...read);
      else articles.push(read.read);
      if ('kept' in read && read.kept) kept.set(read.kept);
      else kept.delete(slug);
    } catch (error) {
      kept.delete(slug);
      problems.push(unreadable(absolute, error as Error, settings));
    }
  }
  const keep = () => kept.write(only ? undefined : new Set(folders));
  if (keepLater) keepLater(keep);
  else await keep();
  return { articles, problems };
}

async function checkFolder(
  folder: string,
  slug: string,
  others: string[],
  settings: Settings,
): Promise<Problem[]> {
  const file = projectPath(settings.root, folder);
  if (!SLUG.test(slug)) {
    const message = `The folder’s name ${showValue(slug)} cannot stand in an address.`;
    const remedy = `Name the folder in lower-case letters, digits and single hyphens: ${slugFrom(slug, new Set(others))}`;
    return [problemOf(file, 'slug', message, remedy)];
  }
  const { files } = await readFolder(folder);
  if (files.includes('index.md')) return [];
  const message = `There is no index.md in the folder${listed(files)}.`;
  const remedy = 'An article is the file index.md in a folder of its own, directly in articles.';
  return [problemOf(file, 'no-article', message, remedy)];
}

function strayFile(folder: string, name: string, folders: string[], settings: Settings): Problem {
  const slug = name.replace(/\.md$/i, '');
  const twice = folders.includes(slug);
  return problemOf(
    projectPath(settings.root, path.join(folder, name)),
    twice ? 'duplicate-slug' : 'stray-file',
    twice
      ? `Two articles have the slug ${showValue(slug)}: this file and ${slug}/index.md.`
      : `${showValue(name)} is not in a folder of its own.`,
    `Move the text to a folder: articles/${twice ? 'another-slug' : slug}/index.md.`,
  );
}

function unreadable(folder: string, error: Error, settings: Settings): Problem {
  return problemOf(
    projectPath(settings.root, folder),
    'unreadable',
    `The folder cannot be read: ${error.message}.`,
    'Look at the permissions of what is in it, and for links that lead nowhere.',
  );
}
