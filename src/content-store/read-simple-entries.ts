import path from 'node:path';
import type { z } from 'astro/zod';
import type { Anchor, PublishedAnchor } from '../article/anchor.ts';
import type { Rendering } from '../article/article.ts';
import { SLUG } from '../schemas/text.ts';
import { site } from '../site.config.ts';
import { checkFields } from './check-fields.ts';
import { checkLinks } from './check-links.ts';
import { findUnseen } from './check-unseen.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Ledger } from './ledger.ts';
import { type Problem, problemOf } from './problem.ts';
import { readFolder } from './read-folder.ts';
import { renderBody } from './render-body.ts';
import type { Settings } from './settings.ts';
import type { Lookup } from './site-paths.ts';
import { MOST_BYTES, problemIn, projectPath, readSourceFile } from './source-file.ts';

/** A person, a topic or a page as it was read. */
export interface SimpleEntry<Data> {
  /** The file's name without `.md`. */
  id: string;
  /** Relative to the project. */
  file: string;
  data: Data;
  /** Under which the text is cached; covers the whole file. */
  key: string;
  /** The places in its text that an address can end in. */
  anchors: Anchor[];
  /** The problems of its links, when all pages are known. */
  checkLinks: (look: Lookup) => Problem[];
}

/** What the text below the front matter may hold, where it is shown without a list of notes or not at all. */
const LIMITS: Record<string, [isOver: (rendering: Rendering) => boolean, message: string, remedy: string]> = {
  people: [
    ({ footnotes }) => footnotes.length > 0,
    'The text about a person has notes, which are not shown there.',
    'Say it in the text itself.',
  ],
  topics: [
    ({ html }) => html !== '',
    'There is text below the front matter, which is not shown for topics.',
    'Say it in the field description.',
  ],
  removed: [
    ({ html }) => html !== '',
    'There is text below the front matter, which is not shown.',
    'Say it in the field reason.',
  ],
};

/**
 * Reads `content/<folder>/*.md`.
 *
 * @returns What could be read, the ids of all that is there, right or wrong, and everything that is wrong.
 */
export async function readSimpleEntries<Schema extends z.ZodType>(
  folder: 'people' | 'topics' | 'pages' | 'removed',
  schema: Schema,
  settings: Settings,
  ledger: Ledger,
): Promise<{ entries: SimpleEntry<z.output<Schema>>[]; ids: string[]; problems: Problem[] }> {
  const absolute = path.join(settings.contentDir, folder);
  const entries: SimpleEntry<z.output<Schema>>[] = [];
  const ids: string[] = [];
  const problems: Problem[] = [];
  const { files, folders } = await readFolder(absolute);
  for (const name of [...files, ...folders]) {
    const id = name.slice(0, -'.md'.length);
    if (folders.includes(name) || !name.endsWith('.md') || !SLUG.test(id)) {
      problems.push(misnamed(projectPath(settings.root, path.join(absolute, name)), folder));
      continue;
    }
    ids.push(id);
    const source = await readSourceFile(settings.root, path.join(absolute, name), MOST_BYTES);
    if ('rule' in source) {
      problems.push(source);
      continue;
    }
    const front = readFrontMatter(source);
    if (Array.isArray(front)) {
      problems.push(...front);
      continue;
    }
    const checked = checkFields(source, front, schema);
    if ('problems' in checked) problems.push(...checked.problems);
    const page = folder === 'pages' ? `/${id}/` : `/${folder}/${id}/`;
    const body = {
      source,
      front,
      path: page,
      isFinal: true,
      language: site.language,
      sources: {},
      pictures: {},
      hasNoList: folder !== 'pages',
      published: publishedAnchors(ledger, folder, [id, ...formerNames(front.data)]),
    };
    const rendered = await renderBody(body, settings);
    problems.push(...rendered.problems, ...findUnseen(source, front.bodyLine));
    if (!rendered.rendering) continue;
    const [isOver, message, remedy] = LIMITS[folder] ?? [];
    if (isOver?.(rendered.rendering) && message && remedy) {
      problems.push(problemIn(source, { line: front.bodyLine, column: 1, rule: 'text', message, remedy }));
    }
    const { anchors, siteLinks } = rendered.rendering;
    if ('data' in checked)
      entries.push({
        id,
        file: source.file,
        data: checked.data,
        key: rendered.key,
        anchors,
        checkLinks: (look) => checkLinks(siteLinks, source, look),
      });
  }
  return { entries, ids, problems };
}

/** What was published of an entry, and of those whose place it takes. */
function publishedAnchors(ledger: Ledger, folder: string, names: string[]): PublishedAnchor[] {
  const anchors = names.flatMap((name) => ledger.anchorsOf(`${folder}/${name}`));
  return anchors.filter(({ id }, index) => anchors.findIndex((other) => other.id === id) === index);
}

function formerNames({ formerly }: Record<string, unknown>): string[] {
  return Array.isArray(formerly) ? formerly.map(String) : [];
}

function misnamed(file: string, folder: string): Problem {
  const message = `${JSON.stringify(path.basename(file))} is no name for an entry in ${folder}.`;
  const remedy = 'Name the file in lower-case letters, digits and single hyphens, and end it in .md.';
  return problemOf(file, 'file-name', message, remedy);
}
