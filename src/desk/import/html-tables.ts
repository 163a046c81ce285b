import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { lineOf, paragraphOf } from './html-pieces.ts';

/** A table, with its caption as a line above it, and a head. */
export function tableOf(table: Element): ElementContent[] {
  markHead(table);
  const isCaption = (child: ElementContent) => child.type === 'element' && child.tagName === 'caption';
  const caption = table.children.find(isCaption);
  if (!caption) return [table];
  table.children = table.children.filter((child) => !isCaption(child));
  const strong = {
    type: 'element',
    tagName: 'strong',
    properties: {},
    children: [{ type: 'text', value: lineOf(caption) }],
  } as const;
  return [paragraphOf({ ...strong, children: [...strong.children] }), table];
}

/** Makes the head of a table that has none of its first row, unless figures stand in it. */
function markHead(table: Element): void {
  const cells: Element[] = [];
  let first: Element | undefined;
  visit(table, 'element', (element) => {
    if (element.tagName === 'th') cells.push(element);
    if (element.tagName === 'tr') first ??= element;
  });
  const row = first?.children.filter((child): child is Element => child.type === 'element') ?? [];
  if (cells.length > 0 || row.some((cell) => /^[^\p{L}]*\p{N}[^\p{L}]*$/u.test(textOf(cell)))) return;
  for (const cell of row) if (cell.tagName === 'td') cell.tagName = 'th';
}
