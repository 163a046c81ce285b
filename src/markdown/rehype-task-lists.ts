import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Names the boxes of a task list (GFM, 5.3), which have no words of their own (WCAG 4.1.2). */
export function rehypeTaskLists() {
  return (tree: Root) => {
    visit(tree, { tagName: 'input' }, (node) => {
      if (node.type !== 'element') return;
      node.properties['ariaLabel'] = node.properties['checked'] ? 'Done' : 'To do';
    });
  };
}
