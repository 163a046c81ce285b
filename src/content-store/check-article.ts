import { type Anchor, NO_HASH, type PublishedAnchor } from '../article/anchor.ts';
import type { Lead, Rendering } from '../article/article.ts';
import { typeset } from '../markdown/typography.ts';
import { PICTURE_REMEDY, PictureError, readMaster } from '../pictures/master.ts';
import { rightsShown } from '../pictures/rights.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { Rule } from '../schemas/rules.ts';
import { site } from '../site.config.ts';
import type { FrontMatter } from './front-matter.ts';
import { type Problem, showValue } from './problem.ts';
import { pictureIn } from './render-body.ts';
import type { Settings } from './settings.ts';
import { problemIn, projectPath, type SourceFile } from './source-file.ts';

/** Reports a problem at a field of the front matter. */
export type Report = (field: (string | number)[], rule: Rule, message: string, remedy: string) => Problem;

/** Whether there is nothing to read and nothing to see. */
export function isEmpty(front: FrontMatter, rendering: Rendering | undefined): boolean {
  if (!rendering) return front.body.trim() === '';
  return rendering.words === 0 && rendering.pictures.length === 0;
}

/** The problem of an article without a text: a warning for one that has just been begun. */
export function emptyBody(source: SourceFile, front: FrontMatter, isBegun: boolean): Problem {
  return problemIn(source, {
    level: isBegun ? 'warning' : 'error',
    line: front.bodyLine,
    column: 1,
    rule: 'empty-body',
    message: 'There is no text below the front matter.',
    remedy: 'Write the article there; until then it stays a draft (draft: true).',
  });
}

/** What a schema cannot say: fields that must agree with each other, with the text, or with the folder. */
export function checkSense(
  data: Partial<ArticleData>,
  files: Record<string, string>,
  usedSources: string[] | undefined,
  report: Report,
): Problem[] {
  const problems: Problem[] = [];
  problems.push(...checkUpdates(data, report));
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
  const graphic = data.leadGraphic?.replace(/^\.\//, '');
  for (const name of Object.keys(files).filter((file) => /\.mdx?$/i.test(file) && file !== graphic)) {
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

/** The problems of updates that are out of order, among themselves or with the moments around them. */
function checkUpdates({ published, updates = [], updated }: Partial<ArticleData>, report: Report): Problem[] {
  const moments = [published, ...updates.map(({ date }) => date)];
  const problems = updates.flatMap(({ date }, index) => {
    const before = moments[index];
    if (!before || Date.parse(date) >= Date.parse(before)) return [];
    const name = index === 0 ? '"published"' : 'the update before it';
    return report(
      ['updates', index, 'date'],
      'wrong-field',
      `The field "updates[${index + 1}].date" is ${showValue(date)}, which is before ${name}, ${showValue(before)}.`,
      'List the updates from the oldest to the newest, none before the article was published.',
    );
  });
  const last = updates.at(-1)?.date;
  if (!last || !updated || Date.parse(updated) >= Date.parse(last)) return problems;
  return [
    ...problems,
    report(
      ['updated'],
      'wrong-field',
      `The field "updated" is ${showValue(updated)}, which is before the last of "updates", ${showValue(last)}.`,
      'Leave the field out: the last of the updates says when.',
    ),
  ];
}

/** The anchor of the list of corrections. */
export const CORRECTIONS = 'corrections';

/** The anchor of an article's list of corrections, where it has any. */
export function correctionsAnchor({ corrections }: Pick<ArticleData, 'corrections'>): Anchor[] {
  return corrections.length > 0 ? [{ id: CORRECTIONS, kind: 'part', hash: NO_HASH }] : [];
}

/** The problem of an article whose corrections were published and are gone. */
export function checkCorrections(
  { corrections = [] }: Partial<ArticleData>,
  published: readonly PublishedAnchor[],
  report: Report,
): Problem[] {
  const known = published.find(({ id }) => id === CORRECTIONS);
  if (!known || corrections.length > 0) return [];
  const message = `The corrections, published on ${known.since}, are gone, and with them the anchor "#${CORRECTIONS}".`;
  return [report([], 'lost-anchor', message, 'Put them back: what was corrected stays said.')];
}

/** Reads the lead of an article, if it has one, and finds what is wrong with it. */
export async function readLead(
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

/** Names in brackets, for the end of a sentence; nothing for none. */
export function listed(names: string[]): string {
  return names.length > 0 ? ` (it has ${names.join(', ')})` : '';
}
