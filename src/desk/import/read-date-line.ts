import { isDay } from '../../schemas/dates.ts';
import { monthOf } from './month-names.ts';

/** A day that copy names on a line of its own. */
export interface DateLine {
  /** ISO 8601: `2022-03-21`. */
  day: string;
  /** Whether the line says that this is when the text was changed, not when it appeared. */
  isUpdate: boolean;
}

const FORMS = [
  // `21 March 2022`, `1er mars 2022`, `21. März 2022`, `21 de marzo de 2022`
  /(?<![\d\p{L}])(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?(?<name>\p{L}{3,12})\.?,?\s+(?:de\s+)?(?<year>\d{4})(?!\d)/iu,
  // `March 21, 2022`
  /(?<![\d\p{L}])(?<name>\p{L}{3,12})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/iu,
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/u,
  // `21.3.2022`: with full stops the day is always first.
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/u,
  // `2022年3月21日`, `2022년 3월 21일`
  /(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일]/u,
];

/** What may stand around a day on its line. */
const BEFORE =
  /^(?:(?:first )?(?:publié|mis en ligne|veröffentlicht|stand|publicado|pubblicato|опубликовано|نشر|published|posted|issued|filed|date|released|updated|last updated|modified|last modified)(?:\s+(?:on|at|le|am|el|em|il|في))?\s*:?\s*)?(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?$/iu;
const AFTER =
  /^[\s,|·–-]*(?:(?:at\s+|à\s+|um\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:Uhr|\(?[A-Z]{2,5}\)?|[+-]\d{2}:?\d{2})?)?\.?$/i;

/** Reads a line that is a date, such as `Published: 21 March 2022, 10:30 GMT`; `undefined` when it is none. */
export function readDateLine(line: string): DateLine | undefined {
  const found = dayIn(line);
  if (!found || !BEFORE.test(line.slice(0, found.at)) || !AFTER.test(line.slice(found.at + found.length))) {
    return undefined;
  }
  return { day: found.day, isUpdate: /updated|modified/i.test(line.slice(0, found.at)) };
}

/** The first whole day that words name: year, month and day. */
export function dayIn(words: string): { day: string; at: number; length: number } | undefined {
  for (const form of FORMS) {
    const match = form.exec(words);
    const { year, name, month, day = '' } = match?.groups ?? {};
    const number = name === undefined ? Number(month) : monthOf(name);
    if (!match || !year || number === undefined) continue;
    const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDay(iso)) return { day: iso, at: match.index, length: match[0].length };
  }
  return undefined;
}
