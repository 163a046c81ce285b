import { isPermalink } from '../article/addresses.ts';
import type { Removal } from '../article/article.ts';
import type { RemovedData } from '../schemas/removed.ts';
import type { PublishedAddress } from './ledger-block.ts';
import { type Problem, problemOf, showValue } from './problem.ts';
import type { SimpleEntry } from './read-simple-entries.ts';
import type { Subject } from './subject.ts';

/**
 * The notices of removal, each at the address at which its article was last published.
 *
 * @param published The addresses in the ledger, by what they are of.
 * @param known Everything that is there, by how the ledger names it.
 */
export function readRemovals(
  removed: readonly SimpleEntry<RemovedData>[],
  published: ReadonlyMap<string, PublishedAddress[]>,
  known: ReadonlyMap<string, Subject>,
): { removals: Removal[]; problems: Problem[] } {
  const removals: Removal[] = [];
  const problems: Problem[] = [];
  for (const { file, data } of removed) {
    const of = `articles/${data.id}`;
    const permalinks = published.get(of)?.filter(({ address }) => isPermalink(address));
    const last = permalinks?.findLast(({ isFormer }) => !isFormer) ?? permalinks?.at(-1);
    const permalink = last?.address;
    const other = removals.find(({ id }) => id === data.id);
    if (known.has(of)) {
      const message = `The article with the id ${showValue(data.id)} is still in content/articles.`;
      problems.push(problemOf(file, 'removed', message, 'Take away its folder, or this notice.'));
    } else if (permalink === undefined) {
      const message = `The ledger has no article with the id ${showValue(data.id)}.`;
      const remedy = 'Give the id that the article had; one that was never published needs no notice.';
      problems.push(problemOf(file, 'removed', message, remedy));
    } else if (other) {
      const message = `Another notice has the id ${showValue(data.id)} as well.`;
      problems.push(problemOf(file, 'removed', message, 'Keep one of the two.'));
    } else removals.push({ ...data, permalink });
  }
  return { removals, problems };
}
