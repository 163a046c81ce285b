import type { Root } from 'hast';
import { SKIP, visit } from '../graphics/visit.ts';

/** The words of a text, without display copies, the numbers of notes, and the tables behind drawings. */
export function runningText(tree: Root): string {
  const parts: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'element' && ['aside', 'sup', 'details'].includes(node.tagName)) return SKIP;
    if (node.type === 'element' && node.properties['ariaHidden'] === 'true') return SKIP;
    if (node.type === 'text') parts.push(node.value);
    return undefined;
  });
  return parts.join(' ');
}
