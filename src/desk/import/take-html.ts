import type { Nodes, Parent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { LeftOut } from './copy.ts';
import { isPhrasing } from './words-in.ts';

/** Takes tags and comments out; the words between tags stay. */
export function takeHtml(tree: Root, leftOut: LeftOut[]): void {
  visit(tree, 'html', (node, index, parent) => {
    const words = node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ').trim();
    leftOut.push({ words: node.value, why: 'raw HTML; the words between its tags are kept' });
    const isInLine = parent?.type === 'paragraph' || (parent && isPhrasing(parent as Nodes));
    const kept: RootContent[] =
      words === ''
        ? []
        : [
            isInLine
              ? { type: 'text', value: words }
              : { type: 'paragraph', children: [{ type: 'text', value: words }] },
          ];
    (parent as Parent).children.splice(index ?? 0, 1, ...kept);
    return [SKIP, (index ?? 0) + kept.length];
  });
}
