import type { CitedName } from '../../article/cited-name.ts';
import { type CitedPhrase, closed, closedHeadline, MONTHS, partsOfDate } from './citation-text.ts';
import type { CitedWork } from './cited-work.ts';

/** How many authors are named before the others are left out, but for the last. */
const MOST_AUTHORS = 20;

/** An entry of a reference list, by the Publication Manual of the APA (7th edition, 10.1, example 16). */
export function apaOf({ authors, date, title, publication, url }: CitedWork): CitedPhrase[] {
  return [
    `${closed(listNames(authors.map(writeName)))} (${writeDate(date)}). `,
    { words: closedHeadline(title), kind: 'headline' },
    ' ',
    { words: publication, kind: 'publication' },
    url ? `. ${url}` : '.',
  ];
}

function listNames(names: string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${last}` : last;
}

/** Given names are initials; what a hyphen joins stays joined. */
function writeName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  const initials = name.given?.split(/\s+/).map((given) => given.split('-').map(initialOf).join('-'));
  return [name.family, initials?.join(' '), name.suffix].filter(Boolean).join(', ');
}

function initialOf(given: string): string {
  const [first = ''] = given;
  return `${first}.`;
}

function writeDate(date: string): string {
  const { year, month, day } = partsOfDate(date);
  if (month === undefined) return year;
  return `${year}, ${MONTHS[month]}${day ? ` ${day}` : ''}`;
}
