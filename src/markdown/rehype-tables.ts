import type { Element, Root } from 'hast';
import { SKIP, visit } from '../graphics/visit.ts';
import { wordsOf } from '../words/words.ts';

/** What becomes of a column's alignment; `left` is how cells stand anyway. */
const ALIGNMENTS: Record<string, string> = { right: 'align-end', center: 'align-center' };

/**
 * Puts each table into a region that scrolls by itself, so that a wide one never widens the page.
 *
 * The region takes the focus, since a keyboard has no other way to scroll it (WCAG 2.1.1), and has a name.
 * The `align` attribute of cells is obsolete (HTML, 16.2) and becomes a class.
 */
export function rehypeTables({ language }: { language: string }) {
  const nameOf = wordsOf(language).text.table;
  return (tree: Root) => {
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      count += 1;
      alignCells(node);
      const region: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-region'], role: 'region', tabIndex: 0, ariaLabel: nameOf(count) },
        children: [node],
      };
      parent.children.splice(index, 1, region);
      return SKIP;
    });
  };
}

function alignCells(table: Element): void {
  visit(table, 'element', (cell) => {
    const { align, ...properties } = cell.properties;
    if (align === undefined) return;
    const name = ALIGNMENTS[String(align)];
    cell.properties = { ...properties, ...(name && { className: [name] }) };
  });
}
