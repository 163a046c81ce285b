import type { Copy } from './copy.ts';
import type { Byline } from './read-byline.ts';
import { readDateLine } from './read-date-line.ts';
import { lostWords } from './words.ts';

/** Keeps what a byline says; what it says beside names is named. */
export function keepByline(copy: Copy, text: string, byline: Byline): void {
  copy.byline = byline.names;
  if (byline.place) copy.dateline = byline.place;
  const days = byline.beside.map((words) => readDateLine(words)).filter((date) => date !== undefined);
  if (copy.day === undefined && days[0]) copy.day = days[0].day;
  copy.leftOut.push(
    ...byline.beside.map((words) => ({ words, why: 'stands beside the names in the byline' })),
  );
  const own = lostWords(text, [...byline.names, byline.place, ...byline.beside].join(' ')).join(' ');
  if (own) copy.leftOut.push({ words: own, why: 'the byline’s own words; the page has its own' });
}
