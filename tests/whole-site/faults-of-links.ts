import { addressesOfPage } from './addresses-of-page.ts';
import { type Fault, faultAt } from './fault.ts';
import type { ReadPage, ReadSite } from './read-site.ts';
import { targetOf } from './targets.ts';

/**
 * Addresses of the site's own in its pages that lead nowhere: to no file, to no place on a page, or, where readers
 * would follow them, to a page that has moved.
 */
export function faultsOfLinks(site: ReadSite, origin: string): Fault[] {
  return [...site.pages.values()].flatMap((page) => faultsOfPage(page, site, origin));
}

function faultsOfPage(page: ReadPage, site: ReadSite, origin: string): Fault[] {
  return addressesOfPage(page, origin).flatMap(({ address, element, isLink, hasAnchor }) => {
    const target = targetOf(site, address, page.address, origin);
    if (!target) return [];
    const at = (message: string) => [faultAt(page, message, element)];
    if (!site.files.has(target.file))
      return at(`<${element.tagName}> names "${address}", which is not there`);
    // The short address is offered to be copied or read out.
    const isShort = /^a\/\w+\/index\.html$/.test(target.file);
    if (isLink && page.kind === 'page' && target.page?.kind === 'moved' && !isShort)
      return at(`the link "${address}" leads to a page that has moved`);
    if (!hasAnchor || target.anchor === '' || !target.page) return [];
    // A page that leads on takes the anchor along.
    if (target.page.kind === 'moved' || target.page.ids.has(target.anchor)) return [];
    return at(`<${element.tagName}> names "${address}", a place that is not on that page`);
  });
}
