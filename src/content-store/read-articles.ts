import path from 'node:path';
import type { Lead, Rendering } from '../article/article.ts';
import { typeset } from '../markdown/typography.ts';
import { type Master, PICTURE_REMEDY, PictureError, readMaster } from '../pictures/master.ts';
import { rightsShown } from '../pictures/rights.ts';
import { type ArticleData, articleSchema } from '../schemas/article.ts';
import { SLUG } from '../schemas/text.ts';
import { site } from '../site.config.ts';
import { checkFields, rightFields } from './check-fields.ts';
import { digestOf } from './digest.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { hasErrors, type Problem, showValue } from './problem.ts';
import { digestFolder, readFolder } from './read-folder.ts';
import { pictureIn, renderBody } from './render-body.ts';
import type { Settings } from './settings.ts';
import { problemIn, projectPath, readSourceFile, type SourceFile } from './source-file.ts';

/** What the data store keeps of an article beside its front matter. Never its body. */
export interface StoredArticle {
  /** Under which the rendered body is cached; covers the file, its pictures and the pipeline. */
  key: string;
  /** Words of the text. */
  words: number;
  /** All pictures: the lead's and the text's. */
  pictures: Master[];
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
  /** Relative to the project. */
  file: string;
  /** The fields that are right; all of them when there is an entry. */
  fields: Partial<ArticleData>;
  /** What is wrong; a draft's problems stop nobody but itself. */
  problems: Problem[];
  /** Reports something about a field that only a look at other files shows. */
  report: Report;
  entry?: ArticleEntry;
}

/** A problem at a field of the front matter. */
type Report = (field: (string | number)[], rule: string, message: string, remedy: string) => Problem;

/** Reads `content/articles/<slug>/index.md`, every one, and finds everything that is wrong with each. */
export async function readArticles(
  settings: Settings,
): Promise<{ articles: ReadArticle[]; problems: Problem[] }> {
  const folder = path.join(settings.contentDir, 'articles');
  const { files, folders } = await readFolder(folder);
  const problems = files.map((name) => strayFile(folder, name, folders, settings));
  const articles: ReadArticle[] = [];
  for (const slug of folders) {
    const absolute = path.join(folder, slug);
    try {
      const misplaced = await checkFolder(absolute, slug, settings);
      const read = misplaced.length > 0 ? misplaced : await readArticle(absolute, slug, settings);
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
): Promise<ReadArticle | Problem[]> {
  const source = await readSourceFile(settings.root, path.join(folder, 'index.md'));
  if ('rule' in source) return [source];
  const front = readFrontMatter(source);
  if (Array.isArray(front)) return front;

  const report: Report = (field, rule, message, remedy) =>
    problemIn(source, { ...front.locate(field), rule, message, remedy });
  const checked = checkFields(source, front, articleSchema);
  const fields = 'data' in checked ? checked.data : rightFields(front, articleSchema);
  const files = await digestFolder(folder, 'index.md');
  const body = await renderBody(
    {
      source,
      front,
      isFinal: 'data' in checked,
      language: fields.language ?? site.language,
      // Wrong sources are sources all the same: references to them are not undefined.
      sources: fields.sources ?? looseRecord(front.data['sources']),
      pictures: fields.pictures ?? {},
      folder: { absolute: folder, files },
    },
    settings,
  );
  const lead = await readLead(fields, folder, settings, report);
  const problems = [
    ...('problems' in checked ? checked.problems : []),
    ...body.problems,
    ...(isEmpty(front, body.rendering) ? [emptyBody(source, front)] : []),
    ...checkSense(fields, files, body.rendering ? body.usedSources : undefined, report),
    ...lead.problems,
  ];
  const read = { file: source.file, fields, problems, report };
  if (!('data' in checked) || !body.rendering || hasErrors(problems)) return read;
  const { data } = checked;
  const { words, pictures } = body.rendering;
  const store: StoredArticle = {
    key: body.key,
    words,
    pictures: [...(lead.lead ? [lead.lead.master] : []), ...pictures],
    ...(lead.lead && { lead: lead.lead }),
  };
  const digest = digestOf([slug, data, store]);
  return { ...read, entry: { slug, file: source.file, data, store, digest } };
}

/** Whether there is nothing to read and nothing to see. */
function isEmpty(front: FrontMatter, rendering: Rendering | undefined): boolean {
  if (!rendering) return front.body.trim() === '';
  return rendering.words === 0 && rendering.pictures.length === 0;
}

/** What a schema cannot say: fields that must agree with each other, with the text, or with the folder. */
function checkSense(
  data: Partial<ArticleData>,
  files: Record<string, string>,
  usedSources: string[] | undefined,
  report: Report,
): Problem[] {
  const problems: Problem[] = [];
  if (data.updated && data.published && new Date(data.updated) < new Date(data.published)) {
    problems.push(
      report(
        ['updated'],
        'wrong-field',
        `The field "updated" is ${showValue(data.updated)}, which is before "published", ${showValue(data.published)}.`,
        'Give the moment of the last change, or leave the field out.',
      ),
    );
  }
  for (const name of Object.keys(data.pictures ?? {})) {
    if (Object.hasOwn(files, name)) continue;
    problems.push(
      report(
        ['pictures', name],
        'unknown-picture',
        `There is no picture ${showValue(name)} in the folder.`,
        `Name a file that is there${listed(Object.keys(files))}, without ./ before it.`,
      ),
    );
  }
  for (const name of Object.keys(files).filter((file) => /\.mdx?$/i.test(file))) {
    problems.push(
      report(
        [],
        'stray-file',
        `The folder holds another text, ${showValue(name)}, which would not be published.`,
        'An article is one index.md. Give the other text a folder of its own, directly in articles.',
      ),
    );
  }
  for (const id of Object.keys(data.sources ?? {})) {
    if (!usedSources || usedSources.includes(id)) continue;
    problems.push(
      report(
        ['sources', id],
        'unused-source',
        `Nothing in the text refers to the source ${showValue(id)}, so it would not be shown.`,
        `Write [^${id}] where the text rests on it, or take the source out.`,
      ),
    );
  }
  return problems;
}

async function readLead(
  { lead, language = site.language }: Partial<ArticleData>,
  folder: string,
  settings: Settings,
  report: Report,
): Promise<{ lead?: Lead; problems: Problem[] }> {
  if (!lead) return { problems: [] };
  try {
    const file = projectPath(settings.root, pictureIn(folder, lead.src));
    const master = await readMaster(settings.root, file, lead.kind, settings.cacheDir);
    const figure: Lead = {
      master,
      alt: typeset(lead.alt, language),
      ...(lead.caption && { caption: [{ type: 'text', value: typeset(lead.caption, language) }] }),
      ...rightsShown(master.rights, lead),
    };
    return { lead: figure, problems: figure.credit ? [] : [noCredit(report)] };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    const message = `The picture ${showValue(lead.src)} ${error.message}.`;
    return { problems: [report(['lead', 'src'], 'picture', message, PICTURE_REMEDY)] };
  }
}

function noCredit(report: Report): Problem {
  return report(
    ['lead'],
    'missing-credit',
    'The lead has no credit, neither in the front matter nor in the file (IPTC).',
    'Say who made it. For example: credit: Jane Doe / Agency',
  );
}

function emptyBody(source: SourceFile, front: FrontMatter): Problem {
  return problemIn(source, {
    line: front.bodyLine,
    column: 1,
    rule: 'empty-body',
    message: 'There is no text below the front matter.',
    remedy: 'Write the article there, or mark it with draft: true.',
  });
}

async function checkFolder(folder: string, slug: string, settings: Settings): Promise<Problem[]> {
  const file = projectPath(settings.root, folder);
  const problem = { file, line: 1, column: 1, level: 'error' as const };
  if (!SLUG.test(slug)) {
    return [
      {
        ...problem,
        rule: 'slug',
        message: `The folder’s name ${showValue(slug)} cannot stand in an address.`,
        remedy: 'Name the folder in lower-case letters, digits and single hyphens.',
      },
    ];
  }
  const { files } = await readFolder(folder);
  if (files.includes('index.md')) return [];
  return [
    {
      ...problem,
      rule: 'no-article',
      message: `There is no index.md in the folder${listed(files)}.`,
      remedy: 'An article is the file index.md in a folder of its own, directly in articles.',
    },
  ];
}

function strayFile(folder: string, name: string, folders: string[], settings: Settings): Problem {
  const slug = name.replace(/\.md$/i, '');
  const twice = folders.includes(slug);
  return {
    file: projectPath(settings.root, path.join(folder, name)),
    line: 1,
    column: 1,
    level: 'error',
    rule: twice ? 'duplicate-slug' : 'stray-file',
    message: twice
      ? `Two articles have the slug ${showValue(slug)}: this file and ${slug}/index.md.`
      : `${showValue(name)} is not in a folder of its own.`,
    remedy: `Move the text to a folder: articles/${twice ? 'another-slug' : slug}/index.md.`,
  };
}

/** Sources that may be malformed, so that references to them are not reported as undefined as well. */
function looseRecord(value: unknown): Record<string, { title: string }> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.keys(value).map((key) => [key, { title: key }]));
}

function unreadable(folder: string, error: Error, settings: Settings): Problem {
  return {
    file: projectPath(settings.root, folder),
    line: 1,
    column: 1,
    level: 'error',
    rule: 'unreadable',
    message: `The folder cannot be read: ${error.message}.`,
    remedy: 'Look at the permissions of what is in it, and for links that lead nowhere.',
  };
}

function listed(names: string[]): string {
  return names.length > 0 ? ` (it has ${names.join(', ')})` : '';
}
