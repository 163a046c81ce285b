import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { SiteLink } from '../article/article.ts';

declare module 'vfile' {
  interface DataMap {
    siteLinks: SiteLink[];
  }
}

/**
 * Gathers the links to pages of the site, which can only be checked when all its pages are known. Those to places of the
 * same page are checked by `rehype-check-ids.ts`.
 */
export function remarkSiteLinks({ address }: { address: string }) {
  const { host } = new URL(address);
  return (tree: Root, file: VFile) => {
    const links: SiteLink[] = [];
    visit(tree, ['link', 'definition'], (node) => {
      const { url, position } = node as Link | Definition;
      if (url.startsWith('#') || !URL.canParse(url, address)) return;
      const target = new URL(url, address);
      if (target.host !== host || !/^https?:$/.test(target.protocol)) return;
      const { line = 1, column = 1 } = position?.start ?? {};
      links.push({ written: url, path: target.pathname, anchor: target.hash.slice(1), line, column });
    });
    file.data.siteLinks = links;
  };
}
