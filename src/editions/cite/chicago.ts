import type { CitedName } from '../../article/cited-name.ts';
import {
  type CitedPhrase,
  closed,
  MONTHS,
  naturalName,
  partsOfDate,
  quotedHeadline,
  sortedName,
} from './citation-text.ts';
import type { CitedWork } from './cited-work.ts';

/** How many authors are named; of more, the first three are. */
const MOST_AUTHORS = 6;

/**
 * An entry of a bibliography, by The Chicago Manual of Style (18th edition, notes and bibliography).
 *
 * @param language BCP 47, of the headline.
 */
export function chicagoOf(work: CitedWork, language: string): CitedPhrase[] {
  return [
    `${closed(listNames(work.authors))} `,
    ...quotedHeadline(work, language, 'chicago'),
    ' ',
    { words: work.publication, kind: 'publication' },
    `, ${writeDate(work.date)}.`,
    ...(work.url ? [` ${work.url}.`] : []),
  ];
}

function listNames(authors: CitedName[]): string {
  const isCut = authors.length > MOST_AUTHORS;
  const shown = isCut ? authors.slice(0, 3) : authors;
  const names = shown.map((name, index) => (index === 0 ? sortedName(name) : naturalName(name)));
  if (isCut) return `${names.join(', ')}, et al.`;
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, and ${last}` : last;
}

function writeDate(date: string): string {
  const { year, month, day } = partsOfDate(date);
  if (month === undefined) return year;
  return day ? `${MONTHS[month]} ${day}, ${year}` : `${MONTHS[month]} ${year}`;
}
