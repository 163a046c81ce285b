import type { Root } from 'hast';
import { SKIP, visit } from '../graphics/visit.ts';

const LEFT_OUT = ['aside', 'sup', 'details'];

/** The words of a text, without its notes and their numbers, display copies, and the tables behind drawings. */
export function runningText(tree: Root): string {
  const parts: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text') parts.push(node.value);
    if (node.type !== 'element') return undefined;
    const { ariaHidden, dataFootnotes } = node.properties;
    const isApart = LEFT_OUT.includes(node.tagName) || ariaHidden === 'true' || dataFootnotes !== undefined;
    return isApart ? SKIP : undefined;
  });
  return parts.join(' ');
}
