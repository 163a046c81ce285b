import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';

const HEADING = /^h([2-4])$/;

/**
 * Wraps each `h2` and what follows it in a `section` named by its heading.
 *
 * Gathers the headings in `file.data.sections`, for the list of contents.
 */
export function rehypeSections() {
  return (tree: Root, file: VFile) => {
    const children: Root['children'] = [];
    file.data.sections = [];
    let section: Element | undefined;
    for (const node of tree.children) {
      const depth = node.type === 'element' ? Number(HEADING.exec(node.tagName)?.[1]) : Number.NaN;
      if (node.type === 'element' && !Number.isNaN(depth)) {
        const id = String(node.properties['id']);
        file.data.sections.push({ id, title: wordsOf(node), depth });
        if (depth === 2) {
          const started: Element = {
            type: 'element',
            tagName: 'section',
            properties: { ariaLabelledBy: [id] },
            children: [],
          };
          children.push(started, { type: 'text', value: '\n' });
          section = started;
        }
      }
      if (section) section.children.push(node as ElementContent);
      else children.push(node);
    }
    tree.children = children;
  };
}

/** A heading's words, without the numbers of notes. */
function wordsOf(heading: Element): string {
  const children = heading.children.filter((node) => node.type !== 'element' || node.tagName !== 'sup');
  return textOf({ ...heading, children });
}
