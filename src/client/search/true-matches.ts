import { type Program, type Result, SPACELESS } from './programs.ts';

/** No word ends so: what begins with a term and this is never found, but for the term's own beginning. */
const NO_ENDING = 'qzqz';

/** A query that is to be found word for word. */
const QUOTED = /^\s*".+"\s*$/;

/**
 * The pages that hold every word of a query, in one of its forms or as the beginning of a longer word.
 *
 * Where a part of the index has no such word, Pagefind takes the longest word there that the term begins with
 * (“a” for “anna”), or leaves the term out. That would fill the results with pages of the other parts, so they are
 * told apart: by what is found word for word, and by whether a term finds other places than its beginning does.
 */
export async function trueMatches({ language, search }: Program, q: string): Promise<Result[]> {
  let kept = await search(q);
  if (QUOTED.test(q) || SPACELESS.includes(language)) return kept;
  for (const term of termsOf(q)) {
    if (kept.length === 0) break;
    const exact = new Set((await search(`"${term}"`)).map(({ id }) => id));
    if (kept.every(({ id }) => exact.has(id))) continue;
    const [found, foundByBeginning] = await Promise.all([search(term), search(term + NO_ENDING)]);
    const byBeginning = new Map(foundByBeginning.map(({ id, words }) => [id, words.join()]));
    const longer = new Set(
      found.filter(({ id, words }) => words.join() !== byBeginning.get(id)).map(({ id }) => id),
    );
    kept = kept.filter(({ id }) => exact.has(id) || longer.has(id));
  }
  return kept;
}

/** The words of a query, each once; signs alone are none. */
function termsOf(q: string): string[] {
  const terms = q.replaceAll('"', ' ').split(/\s+/);
  return [...new Set(terms)].filter((term) => /[\p{L}\p{N}]/u.test(term));
}
