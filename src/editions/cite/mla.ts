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

/** Months that have no short form; that of September has four letters (MLA Handbook, appendix 1). */
const WHOLE = ['May', 'June', 'July'];

/**
 * An entry of a list of works cited, by the MLA Handbook (9th edition, chapter 5).
 *
 * @param language BCP 47, of the headline.
 */
export function mlaOf(work: CitedWork, language: string): CitedPhrase[] {
  return [
    `${closed(listNames(work.authors))} `,
    ...quotedHeadline(work, language, 'mla'),
    ' ',
    { words: work.publication, kind: 'publication' },
    `, ${writeDate(work.date)}${work.url ? `, ${work.url}` : ''}.`,
  ];
}

function listNames([first, second, ...others]: CitedName[]): string {
  if (!first) return '';
  if (!second) return sortedName(first);
  return `${sortedName(first)}, ${others.length > 0 ? 'et al.' : `and ${naturalName(second)}`}`;
}

function writeDate(date: string): string {
  const { year, month, day } = partsOfDate(date);
  const name = month === undefined ? undefined : MONTHS[month];
  const short = name && !WHOLE.includes(name) ? `${name.slice(0, name === 'September' ? 4 : 3)}.` : name;
  return [day, short, year].filter(Boolean).join(' ');
}
