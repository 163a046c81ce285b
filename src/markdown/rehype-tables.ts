import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts each table into a region that scrolls by itself, so that a wide one never widens the page.
 *
 * The region takes the focus, since a keyboard has no other way to scroll it (WCAG 2.1.1), and has a name.
 */
export function rehypeTables() {
  return (tree: Root) => {
    let count = 0;
    visit(tree, { tagName: 'table' }, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      count += 1;
      const region: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-region'], role: 'region', tabIndex: 0, ariaLabel: `Table ${count}` },
        children: [node as Element],
      };
      parent.children.splice(index, 1, region);
      return SKIP;
    });
  };
}
