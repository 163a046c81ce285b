import type { Definition, Link, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { SiteLink } from '../article/article.ts';
import { hrefOf } from '../article/base-path.ts';
import { visit } from '../graphics/visit.ts';
import { pathOnSite } from './path-on-site.ts';

declare module 'vfile' {
  interface DataMap {
    siteLinks: SiteLink[];
  }
}

/** What this plugin needs to know. */
export interface SiteLinksOptions {
  /** The address of the page, whole. */
  address: string;
  /** The address of the site, whole. */
  site: string;
}

/**
 * Gathers the links to pages of the site, which can only be checked when all its pages are known. Those to places of the
 * same page are checked by `rehype-check-ids.ts`.
 */
export function remarkSiteLinks({ address, site }: SiteLinksOptions) {
  return (tree: Root, file: VFile) => {
    const links: SiteLink[] = [];
    visit(tree, ['link', 'definition'], (node) => {
      const { url, position } = node as Link | Definition;
      if (url.startsWith('#') || !URL.canParse(url, address)) return;
      const target = new URL(url.startsWith('/') ? hrefOf(url, site) : url, address);
      if (!/^https?:$/.test(target.protocol)) return;
      // One that climbs out of the site leads to nothing on it; the same path of its host, written whole, is elsewhere.
      const path = pathOnSite(target, site) ?? (isRelative(url) ? target.pathname : undefined);
      if (path === undefined) return;
      const { line = 1, column = 1 } = position?.start ?? {};
      links.push({ written: url, path, anchor: target.hash.slice(1), line, column });
    });
    file.data.siteLinks = links;
  };
}

/** Whether an address leaves out its scheme (RFC 3986, 4.2). */
function isRelative(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(url);
}
