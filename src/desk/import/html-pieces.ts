import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';

/** A paragraph of one element. */
export function paragraphOf(child: Element): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [child] };
}

/** The words of an element on one line. */
export function lineOf(node: ElementContent): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}
