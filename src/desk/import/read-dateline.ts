import { nameCase } from './names.ts';
import { dayIn } from './read-date-line.ts';

/** Where copy was reported from, as it stands before the first paragraph. */
export interface Dateline {
  place: string;
  /** A whole day, where it names one. */
  day?: string;
  /** What else it says, such as the agency. */
  beside: string[];
  /** How many characters of the paragraph it takes. */
  length: number;
}

/** A place in capitals, what narrows it down, an agency, and a dash: `SEOUL, South Korea (AP) — `. */
const LOUD =
  /^(?<place>\p{Lu}[\p{Lu}\p{M}.'’/ -]*\p{Lu}\.?(?:\s+and\s+\p{Lu}{2}[\p{Lu}\p{M}.'’ -]*)?)(?<more>,\s*[^—–()]{2,50}?)?\s*(?<agency>\([^()]{2,40}\))?\s*(?:—|–|--+|\s-)(?:\s*(?=["“‘'«\p{Lu}\p{N}])|\s*$)/u;

/** A place in ordinary letters: only with an agency behind it, or alone on its line. */
const CALM =
  /^(?<place>\p{Lu}[\p{L}\p{M}.'’/ -]{1,40}?)(?<more>,\s*[^—–()]{2,50}?)?\s*(?:(?<agency>\([^()]{2,40}\))\s*(?:—|–|--+|-)\s*|(?:—|–|--+|\s-)\s*$)/u;

/** `Seoul, March 21, 2022 – Words`: a place in ordinary letters with a day. */
const DATED =
  /^(?<place>\p{Lu}[\p{L}\p{M}.'’ -]{1,40}?)(?<more>,\s*[^—–()]{2,50}?\d{1,4})\s*(?<agency>\([^()]{2,40}\))?\s*(?:—|–|--+|\s-)\s*(?=["“‘'«\p{Lu}\p{N}])/u;

/** Reads the dateline with which a paragraph begins, or which it is; `undefined` when there is none. */
export function readDateline(text: string): Dateline | undefined {
  const match = LOUD.exec(text) ?? CALM.exec(text) ?? DATED.exec(text);
  const { place, more = '', agency } = match?.groups ?? {};
  if (!match || !place) return undefined;
  const found = dayIn(more);
  const parts = more.split(',').map((part) => part.trim());
  const isTime = (part: string) => /\d/.test(part) || /^(?:\w+day|[A-Z][a-z]{2,8}\.?)$/.test(part) === false;
  const narrower = parts.filter((part) => part !== '' && !/\d|^\w+day$/i.test(part));
  const times = parts.filter((part) => part !== '' && !narrower.includes(part) && isTime(part));
  return {
    place: [nameCase(place), ...narrower].join(', '),
    ...(found && { day: found.day }),
    beside: [...times, ...(agency ? [agency] : [])],
    length: match[0].length,
  };
}
