/** Words that stay small inside a title: articles, conjunctions and short prepositions. */
const SMALL = 'a an the and but for nor or as at by from in into of on onto over per than to upon via with';

/** What is small for the Modern Language Association besides: longer prepositions and two conjunctions. */
const SMALL_IN_MLA =
  'about above across after against along amid among around before behind below beneath beside between beyond despite during except inside like near outside since so through throughout toward towards under until within without yet';

const SMALL_WORDS = {
  chicago: new Set(SMALL.split(' ')),
  mla: new Set(`${SMALL} ${SMALL_IN_MLA}`.split(' ')),
};

/**
 * An English headline with capital letters as titles have them in citations: The Chicago Manual of Style (18th
 * edition, 8.160), or the MLA Handbook (9th edition, 2.90), for which all prepositions are small.
 *
 * Words that have a capital letter already stay as they are.
 */
export function headlineCase(title: string, style: 'chicago' | 'mla'): string {
  const small = SMALL_WORDS[style];
  const words = [...title.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}_’'.]*/gu)];
  const last = words.at(-1)?.index;
  let result = '';
  let end = 0;
  for (const { 0: word, index } of words) {
    const between = title.slice(end, index);
    const isFirst = end === 0 || /[.:?!…]\P{L}*$/u.test(title.slice(0, index)) || /[“‘(]$/.test(between);
    const isSmall = !isFirst && index !== last && small.has(word.replace(/[.’']+$/, ''));
    result += between + (isSmall || /\p{Lu}/u.test(word) ? word : capitalised(word));
    end = index + word.length;
  }
  return result + title.slice(end);
}

function capitalised(word: string): string {
  const [first = ''] = word;
  return first.toLocaleUpperCase('en') + word.slice(first.length);
}
