import type { CitedName } from '../../article/cited-name.ts';
import type { CitedWork } from './cited-work.ts';
import { headlineCase } from './headline-case.ts';

/** A piece of a citation: words, or the headline or the newspaper's name, which pages set apart. */
export type CitedPhrase = string | { words: string; kind: 'headline' | 'publication' };

/** A citation as readers copy it. */
export interface CitationText {
  /** The style guide, as those who must follow it know it. */
  style: string;
  phrases: CitedPhrase[];
}

/** A name in its natural order, such as “Sammy Davis Jr.” */
export function naturalName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** A name with the family's first, such as “Davis, Sammy, Jr.” */
export function sortedName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** A date (`2022`, `2022-03` or `2022-03-21`) in its parts; months from 0. */
export function partsOfDate(date: string): { year: string; month?: number; day?: number } {
  const [year = '', month, day] = date.split('-');
  return { year, ...(month && { month: Number(month) - 1 }), ...(day && { day: Number(day) }) };
}

/** The months in English. */
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** Words with a full stop at their end, but where they end in a mark that stands for one. */
export function closed(words: string): string {
  return /[.?!…][”’"'»›)]*$/u.test(words) ? words : `${words}.`;
}

/**
 * A headline with its full stop, which goes before a quotation mark that ends it, as American guides want it. An
 * apostrophe there is part of its word.
 */
export function closedHeadline(headline: string): string {
  const endsQuoting = /[”»›]$/.test(headline) || (headline.endsWith('’') && headline.includes('‘'));
  return endsQuoting ? closed(headline.slice(0, -1)) + headline.slice(-1) : closed(headline);
}

/** Marks of quotation, and what they are inside others. */
const INNER: Record<string, string> = { '“': '‘', '”': '’', '„': '‚', '«': '‹', '»': '›' };

/**
 * A headline in quotation marks, with its full stop inside them, as American guides want it.
 *
 * @param style Whose capital letters an English headline gets; titles in other languages keep theirs.
 */
export function quotedHeadline(
  { title }: CitedWork,
  language: string,
  style: 'chicago' | 'mla',
): CitedPhrase[] {
  const isEnglish = /^en\b/i.test(language);
  const cased = isEnglish ? headlineCase(title, style) : title;
  const inner = cased.replace(/[“”„«»]/g, (mark) => INNER[mark] as string);
  const words = closedHeadline(inner);
  return ['“', { words, kind: 'headline' }, '”'];
}
