import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/**
 * Gives every paragraph of the running text an anchor: the one that is set (`… {#turning-point}`), the one that the
 * ledger keeps for it, or the section's id and its place there (`iraq-p2`; `p1` before the first heading).
 *
 * Counting within the section keeps an edit elsewhere from moving it.
 */
export function remarkParagraphs() {
  return (tree: Root, file: VFile) => {
    const kept = new Set(file.data.keptIds);
    let section = '';
    let count = 0;
    for (const node of tree.children) {
      if (node.type === 'heading') {
        section = `${String(node.data?.hProperties?.['id'] ?? 'section')}-`;
        count = 0;
      } else if (node.type === 'paragraph') {
        count += 1;
        const id = node.data?.givenId ?? freePlace(section, count, kept);
        // A number that the ledger has is never given to another paragraph; nor is one that this loop skipped to.
        if (kept.size > 0) kept.add(id);
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      }
    }
  };
}

/** The section's id with the place of the paragraph there, or the next place that the ledger has not given away. */
function freePlace(section: string, count: number, kept: ReadonlySet<string>): string {
  let place = count;
  while (kept.has(`${section}p${place}`)) place += 1;
  return `${section}p${place}`;
}
