import path from 'node:path';
import type { Anchor } from '../article/anchor.ts';
import type { Lead, Passages, PullQuote, Section } from '../article/article.ts';
import { permalinkOf } from '../article/permalink.ts';
import { slugFrom } from '../article/slug.ts';
import type { Master } from '../pictures/master.ts';
import { type ArticleData, articleSchema } from '../schemas/article.ts';
import { SLUG } from '../schemas/text.ts';
import { site } from '../site.config.ts';
import {
  CORRECTIONS,
  checkCorrections,
  checkSense,
  correctionsAnchor,
  emptyBody,
  isEmpty,
  listed,
  type Report,
  readLead,
} from './check-article.ts';
import { checkDates } from './check-dates.ts';
import { checkFields, rightFields } from './check-fields.ts';
import { checkLinks } from './check-links.ts';
import { findToDos } from './check-to-dos.ts';
import { findUnseen } from './check-unseen.ts';
import { digestOf } from './digest.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Ledger } from './ledger.ts';
import { hasErrors, type Problem, problemOf, showValue } from './problem.ts';
import { digestFolder, readFolder } from './read-folder.ts';
import { readLeadGraphic } from './read-lead-graphic.ts';
import { renderBody } from './render-body.ts';
import type { Settings } from './settings.ts';
import type { Lookup } from './site-paths.ts';
import { skimArticles } from './skim-articles.ts';
import { MOST_BYTES, problemIn, projectPath, readSourceFile } from './source-file.ts';

/** What the data store keeps of an article beside its front matter. Never its body. */
interface StoredArticle {
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
}

/** The places in a text that have addresses. */
interface Places {
  sections: Section[];
  quotes: PullQuote[];
  anchors: Anchor[];
}

/** Told how many of how many articles were read. */
export type Progress = (read: number, all: number) => void;

/**
 * Reads `content/articles/<slug>/index.md`, every one, and finds everything that is wrong with each.
 *
 * @param only The slugs of those that are wanted; the others are only skimmed.
 * @param onRead Told before each of those.
 */
export async function readArticles(
  settings: Settings,
  ledger: Ledger,
  only?: ReadonlySet<string>,
  onRead?: Progress,
): Promise<{ articles: ReadArticle[]; problems: Problem[] }> {
  const folder = path.join(settings.contentDir, 'articles');
  const { files, folders } = await readFolder(folder);
  const problems = files.map((name) => strayFile(folder, name, folders, settings));
  const wanted = only ? folders.filter((slug) => only.has(slug)) : folders;
  const others = only ? folders.filter((slug) => !only.has(slug)) : [];
  const articles: ReadArticle[] = skimArticles(others, settings);
  for (const [index, slug] of wanted.entries()) {
    onRead?.(index, wanted.length);
    const absolute = path.join(folder, slug);
    try {
      const misplaced = await checkFolder(absolute, slug, folders, settings);
      const read = misplaced.length > 0 ? misplaced : await readArticle(absolute, slug, settings, ledger);
      if (Array.isArray(read)) problems.push(...read);
      else articles.push(read);
    } catch (error) {
      problems.push(unreadable(absolute, error as Error, settings));
    }
  }
  return { articles, problems };
}

async function readArticle(
  folder: string,
  slug: string,
  settings: Settings,
  ledger: Ledger,
): Promise<ReadArticle | Problem[]> {
  const source = await readSourceFile(settings.root, path.join(folder, 'index.md'), MOST_BYTES);
  if ('rule' in source) return [source];
  const front = readFrontMatter(source);
  if (Array.isArray(front)) return front;

  const report: Report = (field, rule, message, remedy) =>
    problemIn(source, { ...front.locate(field), rule, message, remedy });
  const checked = checkFields(source, front, articleSchema);
  const fields = 'data' in checked ? checked.data : rightFields(front, articleSchema);
  const files = await digestFolder(folder, 'index.md');
  const lead = fields.leadGraphic
    ? await readLeadGraphic(fields, folder, settings, report)
    : await readLead(fields, folder, settings, report);
  const published = ledger.anchors.get(`articles/${fields.id}`) ?? [];
  const body = await renderBody(
    {
      source,
      front,
      path: fields.published ? permalinkOf(fields.published, slug, site.timeZone) : '/',
      isFinal: 'data' in checked,
      language: fields.language ?? site.language,
      // Wrong sources are sources all the same: references to them are not undefined.
      sources: fields.sources ?? looseRecord(front.data['sources']),
      pictures: fields.pictures ?? {},
      hasLead: lead.lead !== undefined,
      hasSelfLinks: true,
      leadTimeline: lead.lead && 'timeline' in lead.lead ? lead.lead.timeline : undefined,
      folder: { absolute: folder, files },
      // The list of corrections is not part of the text.
      published: published.filter(({ id }) => id !== CORRECTIONS),
    },
    settings,
  );
  // Who has just begun an article sees its head while writing the rest.
  const isBegun = settings.isPreview && fields.draft === true;
  const problems = [
    ...('problems' in checked ? checked.problems : []),
    ...findToDos(source, front, settings),
    ...findUnseen(source, front.bodyLine),
    ...body.problems,
    ...(isEmpty(front, body.rendering) ? [emptyBody(source, front, isBegun)] : []),
    ...checkSense(fields, files, body.rendering ? body.usedSources : undefined, report),
    ...checkDates(fields, settings.now, report),
    ...checkCorrections(fields, published, report),
    ...lead.problems,
  ];
  const links = body.rendering?.siteLinks ?? [];
  const read = {
    slug,
    file: source.file,
    fields,
    problems,
    report,
    checkLinks: (look: Lookup) => checkLinks(links, source, look),
  };
  if (!('data' in checked) || !body.rendering || hasErrors(problems)) return read;
  const { data } = checked;
  const { words, pictures, sections, quotes, anchors } = body.rendering;
  const store: StoredArticle = {
    key: body.key,
    words,
    pictures: [...(lead.lead && 'master' in lead.lead ? [lead.lead.master] : []), ...pictures],
    passages: { quotes, sections: sections.filter(({ depth }) => depth === 2) },
    ...(lead.lead && { lead: lead.lead }),
  };
  const digest = digestOf([slug, data, store]);
  const entry = { slug, file: source.file, data, store, digest };
  return { ...read, entry, places: { sections, quotes, anchors: [...anchors, ...correctionsAnchor(data)] } };
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

/** Sources that may be malformed, so that references to them are not reported as undefined as well. */
function looseRecord(value: unknown): Record<string, { title: string }> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.keys(value).map((key) => [key, { title: key }]));
}

function unreadable(folder: string, error: Error, settings: Settings): Problem {
  return problemOf(
    projectPath(settings.root, folder),
    'unreadable',
    `The folder cannot be read: ${error.message}.`,
    'Look at the permissions of what is in it, and for links that lead nowhere.',
  );
}
