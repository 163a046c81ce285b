import type { CitedName } from '../../article/cited-name.ts';
import type { CitedWork } from './cited-work.ts';

/** Works as RIS (Research Information Systems), a `NEWS` each, in UTF-8 with the line ends that the format asks for. */
export function risOf(works: CitedWork[]): string {
  return works.map(writeRecord).join('\r\n');
}

function writeRecord(work: CitedWork): string {
  const [year = '', month = '', day = ''] = work.date.split('-');
  const tags: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', work.key],
    ...work.authors.map((author): [string, string] => ['AU', writeName(author)]),
    ['TI', work.title],
    ['T2', work.publication],
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
    ['SE', work.section],
    ['UR', work.url],
    ['LA', work.language],
    ['AB', work.abstract],
    ...work.keywords.map((keyword): [string, string] => ['KW', keyword]),
    ['N1', work.note],
    ['ER', ''],
  ];
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** A name without a comma is one that has no parts. */
function writeName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given ?? '', name.suffix]
    .filter((part) => part !== undefined)
    .join(', ')
    .replace(/, $/, '');
}
