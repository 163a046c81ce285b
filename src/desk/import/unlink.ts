import type { Link, Parent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { LeftOut } from './copy.ts';

/** Turns references into links, and links that lead nowhere on another site into their words. */
export function unlink(tree: Root, leftOut: LeftOut[]): void {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    definitions.set(node.identifier, node.url);
  });
  tree.children = tree.children.filter(({ type }) => type !== 'definition');
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    const { identifier } = node as unknown as { identifier: string };
    const isImage = node.type === 'imageReference';
    Object.assign(node, { type: isImage ? 'image' : 'link', url: definitions.get(identifier) ?? '' });
  });
  visit(tree, 'link', (node: Link, index, parent) => {
    delete node.title;
    if (/^(?:https?:\/\/|mailto:)\S+$/i.test(node.url) && textOf(node).trim() !== '') return undefined;
    if (node.url && !node.url.startsWith('#')) {
      leftOut.push({
        words: node.url,
        why: `the address of the link “${textOf(node)}”, which leads to no other site`,
      });
    }
    (parent as Parent).children.splice(index ?? 0, 1, ...node.children);
    return [SKIP, index ?? 0];
  });
}
