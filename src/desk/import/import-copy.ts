import type { RootContent } from 'mdast';
import { slugFrom } from '../../article/slug.ts';
import { articleIdOf } from './article-id.ts';
import type { Copy, LeftOut } from './copy.ts';
import { guessLanguage } from './guess-language.ts';
import type { ImportOptions } from './options.ts';
import { findWriters, type Writer } from './people.ts';
import { pictureIn } from './place-images.ts';
import { publishedAt } from './published-at.ts';
import { readCopy } from './read-copy.ts';
import type { ReadFile } from './read-file.ts';
import { readFormat } from './read-format.ts';
import { sourceNote } from './source-note.ts';
import { suggestPulls } from './suggest-pulls.ts';
import { TO_DO } from './to-dos.ts';
import { lostWords, wordsOf } from './words.ts';
import { writeBody } from './write-body.ts';
import { writeFrontMatter } from './write-front-matter.ts';

/** What an import gives: files to write, and what to say of them. */
export interface Imported {
  id: string;
  slug: string;
  /** What the copy was found to say. */
  copy: Copy;
  /** Text files by their path in the content folder. */
  files: Record<string, string>;
  /** Pictures that came inside the file, by their path in the content folder. */
  pictures: Record<string, Uint8Array>;
  /** The file of the lead picture, when one is spoken of and none was given: it is to be put there. */
  missingPicture?: string;
  writers: Writer[];
  report: ImportReport;
}

/** What an editor should know of an import. */
interface ImportReport {
  /** What is in the copy and not in the entry, with why. Nothing else of it is lost. */
  leftOut: LeftOut[];
  /** Sentences that were marked as pull-quotes. */
  quotes: string[];
  notes: string[];
}

/**
 * Makes an entry of copy.
 *
 * @param bytes A file of plain text, Markdown, HTML or Word; its name says which.
 * @param fileName For messages, and for the slug where there is no headline.
 * @throws {CommandFailure} When the file is none of these, is broken, or has no words.
 */
export async function importCopy(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
): Promise<Imported> {
  const read = await readFormat(bytes, fileName, options);
  const language = languageOf(read, options);
  const copy = readCopy(read.blocks, { ...read.known, ...language }, language.language ?? options.language);
  const report: ImportReport = { leftOut: [...read.leftOut, ...copy.leftOut], quotes: [], notes: read.notes };
  if (options.image !== undefined) lowerPicture(copy);
  override(copy, options, report);
  const id = articleIdOf(read.words);
  const taken = new Set(options.articles.map((article) => article.slug));
  const slug = slugFrom(copy.title ?? fileName.replace(/\.\w+$/, ''), taken);
  const writers = findWriters(copy.byline, options.people);
  const { published, doubt, note } = publishedAt(copy, options);
  if (note) report.notes.push(note);
  if (doubt) copy.doubts.published = doubt;
  else delete copy.doubts.published;
  const picture =
    options.image ??
    copy.picture ??
    (copy.credit !== undefined || copy.caption || copy.lacksPicture ? 'lead.png' : undefined);
  const body = bodyOf(copy, options, report);
  const front = writeFrontMatter(
    copy,
    {
      id,
      byline: writers.map((writer) => writer.id),
      published: published ?? options.now,
      picture,
      hasPicture: (options.image ?? copy.picture) !== undefined,
    },
    options,
  );
  const text = writeBody(body);
  const names = writers.map(({ name }) => name).join('\n');
  const said = report.leftOut.map(({ words }) => words).join('\n');
  const lost = lostWords(read.words, plainText(copy, names, said));
  if (lost.length > 0) report.leftOut.push({ words: lost.join(' '), why: 'found no place in the entry' });
  const folder = `articles/${slug}`;
  return {
    id,
    slug,
    copy,
    files: {
      [`${folder}/index.md`]: `${front}\n${text}`,
      ...Object.fromEntries(writers.filter(({ isNew }) => isNew).map(personFile)),
    },
    pictures: Object.fromEntries(
      Object.entries(read.pictures).map(([name, data]) => [`${folder}/${name}`, data]),
    ),
    ...(picture === 'lead.png' &&
      (options.image ?? copy.picture) === undefined && { missingPicture: `${folder}/${picture}` }),
    writers,
    report,
  };
}

/** The copy's own picture stands in the text when an editor gives another for the head. */
function lowerPicture(copy: Copy): void {
  const { picture, alt = '', caption, credit } = copy;
  if (picture === undefined) return;
  const node = {
    type: 'image',
    url: `./${picture}`,
    alt,
    value: '',
    ...(caption && { title: caption }),
    ...(credit && { credit }),
  };
  const text = [alt, caption, credit].join('\n');
  copy.body.unshift({ kind: 'other', text, node: { type: 'paragraph', children: [node as never] } });
  for (const field of ['picture', 'alt', 'caption', 'credit'] as const) delete copy[field];
}

/**
 * The language of copy, where it is not that of the site: as the editor or the file says, or else as its letters and
 * small words let guess, for the editor to judge.
 */
function languageOf(
  read: ReadFile,
  { language, articleLanguage }: ImportOptions,
): Pick<Copy, 'language' | 'doubts'> {
  const said = articleLanguage ?? read.known.language;
  const isSites = (tag: string) => new Intl.Locale(tag).language === new Intl.Locale(language).language;
  if (said !== undefined) return { ...(said !== language && { language: said }), doubts: {} };
  const guess = guessLanguage(wordsOf(read.words));
  if (guess === undefined || isSites(guess)) return { doubts: {} };
  return { language: guess, doubts: { language: 'is this its language?' } };
}

/** Puts what the editor says in the place of what the copy says, which is named. */
function override(copy: Copy, { by, section, standfirst, alt }: ImportOptions, report: ImportReport): void {
  const instead = (words: string | undefined, option: string) => {
    if (words) report.leftOut.push({ words, why: `the copy’s own; ${option} says otherwise` });
  };
  if (by && by.length > 0) {
    instead(copy.byline.filter((name) => !by.includes(name)).join(', '), '--by');
    copy.byline = [...by];
    delete copy.doubts.byline;
  }
  if (standfirst) {
    instead(copy.standfirst, '--standfirst');
    copy.standfirst = standfirst;
    delete copy.doubts.standfirst;
  }
  if (section) {
    instead(copy.kicker, '--section');
    delete copy.kicker;
  }
  if (alt) {
    instead(copy.alt, '--alt');
    copy.alt = alt;
  }
}

function bodyOf(
  copy: Copy,
  { suggestPulls: wanted, language: siteLanguage }: ImportOptions,
  report: ImportReport,
): RootContent[] {
  let { body } = copy;
  const language = copy.language ?? siteLanguage;
  if (wanted) {
    const suggested = suggestPulls(body, language);
    body = suggested.blocks;
    report.quotes = suggested.quotes;
  }
  for (const block of body) {
    const picture = pictureIn(block);
    if (picture?.type === 'image') picture.alt ||= TO_DO.alt;
  }
  return [...body.map(({ node }) => node), ...sourceNote(copy.sources, language)];
}

/** All words that the entry and the report hold, as text. */
function plainText(copy: Copy, names: string, leftOut: string): string {
  const { title, kicker, standfirst, dateline, alt, caption, credit, body, sources } = copy;
  const texts = body.map(({ text }) => text);
  return [
    title,
    kicker,
    standfirst,
    names,
    dateline,
    alt,
    caption,
    credit,
    ...texts,
    ...sources,
    leftOut,
  ].join('\n');
}

function personFile({ id, name, kind }: Writer): [string, string] {
  const kindLine = kind === 'organisation' ? 'kind: organisation\n' : '';
  return [`people/${id}.md`, `---\nname: ${JSON.stringify(name)}\n${kindLine}---\n`];
}
