import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Marks links that leave the site: `external`, and no handle on our window (HTML, 4.6.7). */
export function rehypeLinks({ address }: { address: string }) {
  const { host } = new URL(address);
  return (tree: Root) => {
    visit(tree, { tagName: 'a' }, (node) => {
      if (node.type !== 'element') return;
      const href = String(node.properties['href'] ?? '');
      if (!/^https?:/i.test(href) || !URL.canParse(href) || new URL(href).host === host) return;
      node.properties['rel'] = ['external', 'noopener'];
    });
  };
}
