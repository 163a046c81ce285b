import type { Summary } from '../article/article.ts';
import type { Words } from '../words/words.ts';

/** What stands before the names of those who edited an article: one line for both where they wrote it as well. */
export function editingLabel({ byline, editors }: Pick<Summary, 'byline' | 'editors'>, words: Words): string {
  const idsOf = (people: { id: string }[]) => people.map(({ id }) => id).join();
  return idsOf(byline) === idsOf(editors) ? words.trust.writtenAndEditedBy : words.trust.editedBy;
}
