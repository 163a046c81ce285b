import type { Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from '../graphics/visit.ts';

/** Letters that stand in three lines of a printed page, and a few more. */
const THREE_LINES = 230;

/**
 * Marks paragraphs of up to three lines, which no page may break: two lines at least stay together, before a break and
 * behind it. Chromium breaks them all the same under a heading, unless it is told.
 */
export function rehypeShortParagraphs() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.properties['ariaHidden'] === 'true') return SKIP;
      // What has a class is part of something else, such as the title of a drawing.
      if (node.tagName !== 'p' || node.properties['className'] !== undefined) return undefined;
      if (textOf(node).length <= THREE_LINES) node.properties['className'] = ['unbroken'];
      return undefined;
    });
  };
}
