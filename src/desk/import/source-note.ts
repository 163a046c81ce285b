import type { RootContent } from 'mdast';
import { wordsOf } from '../../words/words.ts';
import { noteBlock } from './note-block.ts';

/** How copy itself calls its source. */
const LABEL = /^(sources?|quellen?|fuentes?|источник|المصدر|出典|출처)\s*[:：]\s*/iu;

/**
 * The lines that name where copy is from, as a note at the end.
 *
 * @param language BCP 47; of the label, where copy has none.
 */
export function sourceNote(sources: readonly string[], language: string): RootContent[] {
  const [first = '', ...others] = sources;
  if (sources.length === 0) return [];
  const [whole = '', said = ''] = LABEL.exec(first) ?? [];
  const label = said ? said[0]?.toLocaleUpperCase() + said.slice(1) : wordsOf(language).desk.source;
  const lines = [first.slice(whole.length), ...others].map((line) =>
    line.replace(/\n/g, ' ').replace(/^\(([^()]*)\)$/, '$1'),
  );
  return [noteBlock(label, lines, '').node];
}
