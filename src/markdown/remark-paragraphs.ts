import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { takeSetId } from './set-id.ts';

/**
 * Gives every paragraph of the running text an anchor: the one that is set (`… {#turning-point}`), or the
 * section's id and its place there (`iraq-p2`; `p1` before the first heading).
 *
 * Counting within the section keeps an edit elsewhere from moving it.
 */
export function remarkParagraphs() {
  return (tree: Root, file: VFile) => {
    let section = '';
    let count = 0;
    for (const node of tree.children) {
      if (node.type === 'heading') {
        section = `${String(node.data?.hProperties?.['id'] ?? 'section')}-`;
        count = 0;
      } else if (node.type === 'paragraph') {
        count += 1;
        const id = takeSetId(node, file) ?? `${section}p${count}`;
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      }
    }
  };
}
