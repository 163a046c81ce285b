import type { Root } from 'hast';
import { hrefOf } from '../article/base-path.ts';
import { visit } from '../graphics/visit.ts';
import { pathOnSite } from './path-on-site.ts';

/** What this plugin needs to know. */
export interface LinksOptions {
  /** The address of the site, whole. */
  site: string;
}

/**
 * Writes links to pages of the site as they stand in markup, and marks those that leave it: `external`, and no handle on
 * our window (HTML, 4.6.7).
 */
export function rehypeLinks({ site }: LinksOptions) {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'a') return;
      const href = String(node.properties['href'] ?? '');
      if (href.startsWith('/')) node.properties['href'] = hrefOf(href, site);
      if (!/^https?:/i.test(href) || !URL.canParse(href) || pathOnSite(new URL(href), site)) return;
      node.properties['rel'] = ['external', 'noopener'];
    });
  };
}
