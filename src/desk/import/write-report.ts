import type { Imported } from './imported.ts';

/** Longer values are cut, in characters. */
const LONGEST = 90;

/**
 * What an editor is told of an import, as plain lines: what was written, what was found, what is left to do and where,
 * and every word that is not in the entry.
 *
 * @param place How a path in the content folder is called.
 */
export function writeReport(
  { slug, permalink, copy, files, writers, report }: Imported,
  written: readonly string[],
  place: (file: string) => string,
  articles: readonly { slug: string; title?: string | undefined }[],
): string {
  const index = `articles/${slug}/index.md`;
  const twin = articles.find(({ title }) => title !== undefined && title === copy.title);
  const notes = [
    ...report.notes,
    ...(twin ? [`Another article has this headline: ${place(`articles/${twin.slug}/index.md`)}.`] : []),
    ...writers
      .filter(({ isNew, kind, name }) => isNew && kind === 'person' && name.includes(' '))
      .map(
        ({ name, id }) =>
          `If the family name of ${name} is not the last word, say so in ${place(`people/${id}.md`)} (familyName).`,
      ),
  ];
  const subheads = copy.body.filter(({ kind }) => kind === 'heading').length;
  const found: [string, string | undefined][] = [
    ['kicker', copy.kicker],
    ['headline', copy.title],
    ['standfirst', copy.standfirst],
    ['byline', writers.map(({ name, isNew }) => (isNew ? `${name} (new)` : name)).join(', ')],
    ['dateline', copy.dateline],
    ['date', copy.embargo ?? copy.moment ?? copy.day],
    ['language', copy.language],
    ['caption', copy.caption],
    ['credit', copy.credit],
    ['text', `${copy.body.length - subheads} paragraphs, ${subheads} subheads`],
    ['source', copy.sources.join(' / ')],
  ];
  return [
    ...section('Written:', written.map(place)),
    ...section(
      'Found in the copy:',
      found.filter(([, value]) => value).map(([name, value]) => `${name.padEnd(10)}  ${cut(value ?? '')}`),
    ),
    ...section('Proposed as pull-quotes; judge them:', report.quotes),
    ...section('Left to do before it can be published:', toDos(files[index] ?? '', place(index))),
    ...section(
      'In the copy and not in the article:',
      report.leftOut.map(({ words, why }) => `${words}  (${why})`),
    ),
    ...section('Note:', notes),
    `See it:      npm run dev, at ${permalink}`,
    `Check it:    npm run desk -- check ${slug}`,
    'Publish it:  take out draft: true, then npm run desk -- publish',
  ].join('\n');
}

/** Each line that is marked, as `file:line:column`, so that editors make a link of it. */
function toDos(text: string, file: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.search(/TO DO:|\bto-do\b/) + 1;
    if (column === 0) return [];
    const words = line.includes('TO DO:')
      ? line.slice(column - 1).replace(/"$/, '')
      : 'TO DO: name who wrote it';
    return `${file}:${index + 1}:${column}  ${words}`;
  });
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`), ''] : [];
}

function cut(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
