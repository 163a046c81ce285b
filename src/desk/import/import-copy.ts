import { permalinkOf } from '../../article/permalink.ts';
import { slugFrom } from '../../article/slug.ts';
import { articleIdOf } from './article-id.ts';
import type { Copy } from './copy.ts';
import { languageOf } from './copy-language.ts';
import { entryBody } from './entry-body.ts';
import type { Imported, ImportReport } from './imported.ts';
import type { ImportOptions } from './options.ts';
import { overrideCopy } from './override-copy.ts';
import { findWriters, type Writer } from './people.ts';
import { publishedAt } from './published-at.ts';
import { readCopy } from './read-copy.ts';
import { readFormat } from './read-format.ts';
import { lostWords } from './words.ts';
import { writeBody } from './write-body.ts';
import { writeFrontMatter } from './write-front-matter.ts';

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
  overrideCopy(copy, options, report);
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
  const body = entryBody(copy, options, report);
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
    permalink: permalinkOf(published ?? options.now, slug, options.timeZone),
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
