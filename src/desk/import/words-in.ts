import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** The words of a node, with a line break where one block ends. */
export function wordsIn(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return textOf(node);
  const isBlock = !['paragraph', 'heading', 'tableCell'].includes(node.type) && !isPhrasing(node);
  return node.children.map((child) => wordsIn(child)).join(isBlock ? '\n' : '');
}

/** Whether a node stands in a line of text. */
export function isPhrasing({ type }: Nodes): boolean {
  return ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(type);
}
