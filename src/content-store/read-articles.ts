import path from 'node:path';
import type { Lead } from '../article/article.ts';
import { typeset } from '../markdown/typography.ts';
import { type Master, PictureError } from '../pictures/master.ts';
import { type ArticleData, articleSchema } from '../schemas/article.ts';
import { site } from '../site.config.ts';
import { checkFields } from './check-fields.ts';
import { digestOf } from './digest.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { hasErrors, type Problem, showValue } from './problem.ts';
import { digestFolder, readFolder } from './read-folder.ts';
import { readMasterIn, renderBody, rightsShown } from './render-body.ts';
import type { Settings } from './settings.ts';
import { problemIn, projectPath, readSourceFile, type SourceFile } from './source-file.ts';

/** What the data store keeps of an article beside its front matter. Never its body. */
export interface ArticleStore {
  /** Under which the rendered body is cached; covers the file, its pictures and the pipeline. */
  key: string;
  /** Words of the text. */
  words: number;
  /** All pictures: the lead's and the text's. */
  pictures: Master[];
  lead?: Lead;
}

/** An article as it was read and checked. */
export interface ArticleEntry {
  slug: string;
  /** Relative to the project. */
  file: string;
  data: ArticleData;
  store: ArticleStore;
  /** Covers everything above. */
  digest: string;
  /** Where the fields that refer to other entries stand, for checks across files. */
  report: (field: (string | number)[], rule: string, message: string, remedy: string) => Problem;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads `content/articles/<slug>/index.md`, every one, and finds everything that is wrong with each. */
export async function readArticles(
  settings: Settings,
): Promise<{ articles: ArticleEntry[]; problems: Problem[] }> {
  const folder = path.join(settings.contentDir, 'articles');
  const { files, folders } = await readFolder(folder);
  const problems = files.map((name) => strayFile(folder, name, folders, settings));
  const articles: ArticleEntry[] = [];
  for (const slug of folders) {
    const read = await readArticle(path.join(folder, slug), slug, settings);
    problems.push(...read.problems);
    if (read.article) articles.push(read.article);
  }
  return { articles, problems };
}

async function readArticle(
  folder: string,
  slug: string,
  settings: Settings,
): Promise<{ article?: ArticleEntry; problems: Problem[] }> {
  const misplaced = await checkFolder(folder, slug, settings);
  if (misplaced.length > 0) return { problems: misplaced };
  const source = await readSourceFile(settings.root, path.join(folder, 'index.md'));
  if ('rule' in source) return { problems: [source] };
  const front = readFrontMatter(source);
  if (Array.isArray(front)) return { problems: front };

  const checked = checkFields(source, front, articleSchema);
  const problems = 'problems' in checked ? checked.problems : [];
  // With wrong front matter the body is rendered all the same, so that its errors show at once.
  const data = 'data' in checked ? checked.data : undefined;
  const files = await digestFolder(folder, 'index.md');
  const body = await renderBody(
    {
      source,
      front,
      language: data?.language ?? site.language,
      sources: data?.sources ?? (looseRecord(front.data['sources']) as ArticleData['sources']),
      pictures: data?.pictures ?? {},
      folder: { absolute: folder, files },
    },
    settings,
  );
  problems.push(...body.problems);
  if (front.body.trim() === '') problems.push(emptyBody(source, front));
  if (data)
    problems.push(...checkSense(data, files, body.usedSources, hasErrors(body.problems), at(source, front)));
  const lead = data?.lead && (await readLead(data, folder, settings, at(source, front)));
  if (lead && 'problem' in lead) problems.push(lead.problem);
  if (lead && !('problem' in lead) && !lead.credit) problems.push(noCredit(at(source, front)));

  const graded = front.data['draft'] === true ? problems.map(asWarning) : problems;
  const { rendering, key } = body;
  if (!data || !rendering || hasErrors(problems)) return { problems: graded };
  const found = lead && !('problem' in lead) ? lead : undefined;
  const store: ArticleStore = {
    key,
    words: rendering.words,
    pictures: [...(found ? [found.master] : []), ...rendering.pictures],
    ...(found && { lead: found }),
  };
  const digest = digestOf([slug, data, store]);
  const report = at(source, front);
  return { article: { slug, file: source.file, data, store, digest, report }, problems: graded };
}

type Report = ArticleEntry['report'];

function at(source: SourceFile, front: FrontMatter): Report {
  return (field, rule, message, remedy) =>
    problemIn(source, { ...front.locate(field), rule, message, remedy });
}

/** What a schema cannot say: fields that must agree with each other, with the text, or with the folder. */
function checkSense(
  data: ArticleData,
  files: Record<string, string>,
  usedSources: string[],
  textIsWrong: boolean,
  report: Report,
): Problem[] {
  const problems: Problem[] = [];
  if (data.updated && new Date(data.updated) < new Date(data.published)) {
    problems.push(
      report(
        ['updated'],
        'wrong-field',
        `The field "updated" is ${showValue(data.updated)}, which is before "published", ${showValue(data.published)}.`,
        'Give the moment of the last change, or leave the field out.',
      ),
    );
  }
  for (const name of Object.keys(data.pictures)) {
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
  for (const id of textIsWrong ? [] : Object.keys(data.sources)) {
    if (usedSources.includes(id)) continue;
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
  { lead, language = site.language }: ArticleData,
  folder: string,
  settings: Settings,
  report: Report,
): Promise<Lead | { problem: Problem } | undefined> {
  if (!lead) return undefined;
  try {
    const master = await readMasterIn(folder, lead.src, lead.kind, settings);
    return {
      master,
      alt: typeset(lead.alt, language),
      ...(lead.caption && { caption: [{ type: 'text', value: typeset(lead.caption, language) }] }),
      ...rightsShown(master, lead),
    };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    const message = `The picture ${showValue(lead.src)} ${error.message}.`;
    const remedy =
      'Put a whole JPEG, PNG, WebP, AVIF or TIFF file beside index.md and name it like ./lead.jpg.';
    return { problem: report(['lead', 'src'], 'picture', message, remedy) };
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

/** A draft is not published, so nothing in it may stop the others. */
function asWarning(problem: Problem): Problem {
  return { ...problem, level: 'warning' };
}

function listed(names: string[]): string {
  return names.length > 0 ? ` (it has ${names.join(', ')})` : '';
}
