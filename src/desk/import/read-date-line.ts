import { isDay } from '../../schemas/dates.ts';

/** A day that copy names on a line of its own. */
export interface DateLine {
  /** ISO 8601: `2022-03-21`. */
  day: string;
  /** Whether the line says that this is when the text was changed, not when it appeared. */
  isUpdate: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const FORMS = [
  new RegExp(
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH.replace('(', '(?<month>')},?\\s+(?<year>\\d{4})`,
    'i',
  ),
  new RegExp(
    `${MONTH.replace('(', '(?<month>')}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`,
    'i',
  ),
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/,
];

/** What may stand around a day on its line. */
const BEFORE =
  /^(?:(?:first )?(?:published|posted|issued|filed|date|released|updated|last updated|modified|last modified)(?:\s+(?:on|at))?\s*:?\s*)?(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?$/i;
const AFTER =
  /^[\s,|·–-]*(?:(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?|[+-]\d{2}:?\d{2})?)?\.?$/i;

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
    const { year, month = '', day = '' } = match?.groups ?? {};
    if (!match || !year) continue;
    const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDay(iso)) return { day: iso, at: match.index, length: match[0].length };
  }
  return undefined;
}
