import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { VFile } from 'vfile';

/** Takes the list of notes out of the text and gathers it in `file.data.footnotes`; the page gives it its place. */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile) => {
    const at = tree.children.findIndex(
      (node) => node.type === 'element' && node.properties['dataFootnotes'] !== undefined,
    );
    file.data.footnotes = [];
    if (at === -1) return;
    const [section] = tree.children.splice(at, 1) as [Element];
    const list = section.children.find(
      (node): node is Element => node.type === 'element' && node.tagName === 'ol',
    );
    const items = (list?.children ?? []).filter((node): node is Element => node.type === 'element');
    file.data.footnotes = items.map((item, index) => ({
      id: String(item.properties['id']),
      number: index + 1,
      html: toHtml(item.children).trim(),
    }));
  };
}
