import { addressesOfPage } from './addresses-of-page.ts';
import { type Fault, faultAt } from './fault.ts';
import { canonicalOf, elementsOf, type ReadSite } from './read-site.ts';
import { targetOf } from './targets.ts';

/**
 * Pages that no chain of links leads to from the front page.
 *
 * Asked of every page that names itself as its permanent address. Others are not for readers to find: the page for what
 * is not there, notices of removal, frames of other sites, short addresses, what has moved, and passages. Nor is the
 * page of a topic or of somebody as long as no article names it.
 */
export function faultsOfReach(site: ReadSite, origin: string): Fault[] {
  const reached = new Set<string>(['index.html']);
  // A set hands out what is added to it on the way.
  for (const file of reached) {
    const page = site.pages.get(file);
    if (!page) continue;
    for (const { address, isLink } of addressesOfPage(page, origin)) {
      const target = isLink ? targetOf(site, address, page.address, origin) : undefined;
      if (target?.page) reached.add(target.file);
    }
  }
  return [...site.pages.values()]
    .filter((page) => canonicalOf(page) === origin + page.address && !reached.has(page.file))
    .filter((page) => !/^(?:topics|people)\//.test(page.file) || elementsOf(page, 'article').length > 0)
    .map((page) => faultAt(page, 'no link leads to this page from the front page'));
}
