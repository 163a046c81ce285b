import type { CitedName } from '../../article/cited-name.ts';
import type { CitedWork } from './cited-work.ts';

/** What means something in TeX, as it is written to mean itself. Braces are named, since BibTeX counts even escaped ones. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Works as BibTeX, an `@article` each, in UTF-8. What BibLaTeX knows besides (`date`, `entrysubtype`) is there too;
 * older styles leave it.
 */
export function bibtexOf(works: CitedWork[]): string {
  return works.map(writeEntry).join('\n');
}

function writeEntry(work: CitedWork): string {
  const [year = '', month, day] = work.date.split('-');
  const fields: [string, string | undefined][] = [
    ['author', braced(work.authors.map(writeName).join(' and '))],
    // A second pair of braces keeps styles from changing capital letters.
    ['title', braced(braced(tex(work.title)))],
    ['journal', braced(tex(work.publication))],
    ['entrysubtype', braced('newspaper')],
    ['date', braced(work.date)],
    ['year', braced(year)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && braced(String(Number(day)))],
    ['url', work.url && braced(work.url.replace(/[\\{}]/g, encodeURIComponent))],
    ['language', work.language && braced(work.language)],
    ['abstract', work.abstract && braced(tex(work.abstract))],
    ['keywords', work.keywords.length > 0 ? braced(work.keywords.map(tex).join(', ')) : undefined],
    ['copyright', work.licence && braced(tex(work.licence))],
    ['note', work.note && braced(tex(work.note))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@article{${work.key},\n${lines.join('')}}\n`;
}

function writeName(name: CitedName): string {
  if ('literal' in name) return braced(tex(name.literal));
  const parts = [name.family, name.suffix, name.given].filter((part) => part !== undefined);
  // A comma or an “and” inside a part would begin another.
  return parts.map((part) => (/,|\band\b/i.test(part) ? braced(tex(part)) : tex(part))).join(', ');
}

function braced(value: string): string {
  return `{${value}}`;
}

function tex(words: string): string {
  return words.replace(/[\\{}&%$#_~^<>|]/g, (character) => TEX[character] as string);
}
