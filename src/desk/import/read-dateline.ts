import { nameCase, placeCase } from './names.ts';
import { dayIn } from './read-date-line.ts';

/** Where copy was reported from, as it stands before the first paragraph. */
export interface Dateline {
  place: string;
  /** A whole day, where it names one. */
  day?: string;
  /** Who wrote it, where agencies say so there. */
  names?: string[];
  /** What else it says, such as the agency. */
  beside: string[];
  /** How many characters of the paragraph it takes. */
  length: number;
}

const DASH = '(?:—|–|―|--+|\\s[-_])';
const SENTENCE = '(?=["“‘\'«\\p{Lu}\\p{Lo}\\p{N}])';
const MORE = '(?<more>,\\s*[^—–()]{2,50}?)?';
const AGENCY = '(?<agency>\\([^()]{2,40}\\))';

const FORMS = [
  // A place in capitals, what narrows it down, an agency, and a dash: `SEOUL, South Korea (AP) — `.
  `(?<place>\\p{Lu}[\\p{Lu}\\p{M}.'’/ -]*\\p{Lu}\\.?(?:\\s+and\\s+\\p{Lu}{2}[\\p{Lu}\\p{M}.'’ -]*)?)${MORE}\\s*${AGENCY}?\\s*${DASH}(?:\\s*${SENTENCE}|\\s*$)`,
  // A place in ordinary letters: only with an agency behind it, or alone on its line.
  `(?<place>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’/ -]{1,40}?)${MORE}\\s*(?:${AGENCY}\\s*(?:${DASH}|-)\\s*|(?:—|–|--+|\\s-)\\s*$)`,
  // `Seoul, March 21, 2022 – Words`: a place in ordinary letters with a day.
  `(?<place>\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}?)(?<more>,\\s*[^—–():]{2,50}?\\d{1,4})\\s*${AGENCY}?\\s*${DASH}\\s*${SENTENCE}`,
  // `Saltreach, 26 November 2026: Words`
  `(?<place>\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}?)(?<more>,\\s*[^—–():]{2,30}?\\d{4})\\s*:\\s+${SENTENCE}`,
  // `(솔트리치=연합뉴스) 김예시 기자 = `
  '\\((?<place>[^()=]{2,20})=(?<agency>[^()=]{2,20})\\)\\s*(?:(?<names>[\\p{Lo}\\s·,]{2,30}?)\\s*(?:기자|특파원)\\s*)?=\\s*',
  // `【ソルトリーチ共同】`
  '【(?<place>[^】]{1,20}?)(?<agency>共同|時事|AFP時事|ロイター|[=＝][^】]+)】',
  // `新华社北京11月24日电（记者张三）`
  '(?<agency>\\p{Script=Han}{2,4}社)(?<place>\\p{Script=Han}{2,6}?)(?<more>\\d{1,2}月\\d{1,2}日)电\\s*(?:[（(]记者\\s*(?<names>[\\p{Lo}\\s、]{2,20})[)）])?\\s*',
].map((form) => new RegExp(`^${form}`, 'u'));

/** Reads the dateline with which a paragraph begins, or which it is; `undefined` when there is none. */
export function readDateline(text: string): Dateline | undefined {
  const match = FORMS.map((form) => form.exec(text)).find((found) => found !== null);
  const { place, more = '', agency, names } = match?.groups ?? {};
  if (!match || !place) return undefined;
  const found = dayIn(more);
  const parts = more.split(',').map((part) => part.trim());
  const isTime = (part: string) => /\d/.test(part) || /^(?:\w+day|[A-Z][a-z]{2,8}\.?)$/.test(part) === false;
  const narrower = parts.filter((part) => part !== '' && !/\d|^\w+day$/i.test(part));
  const times = parts.filter((part) => part !== '' && !narrower.includes(part) && isTime(part));
  return {
    place: [placeCase(place), ...narrower].join(', '),
    ...(found && { day: found.day }),
    ...(names && { names: names.split(/\s*[·,、]\s*/).map((name) => nameCase(name.trim())) }),
    beside: [...times, ...(agency ? [agency] : [])],
    length: match[0].length,
  };
}
