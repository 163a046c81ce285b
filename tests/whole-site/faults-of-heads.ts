import type { Element } from 'hast';
import { type Fault, faultAt } from './fault.ts';
import { canonicalOf, elementsOf, type ReadPage, type ReadSite } from './read-site.ts';
import { targetOf } from './targets.ts';

/**
 * Pages that do not say what they are: one `h1`, one `main`, a language, a title, a description and a permanent address
 * each, titles and descriptions of their own.
 */
export function faultsOfHeads(site: Pick<ReadSite, 'pages' | 'base'>, origin: string): Fault[] {
  const all = [...site.pages.values()];
  return [
    ...all.flatMap((page) => faultsOfPage(page)),
    ...all.flatMap((page) => faultsOfCanonical(page, site, origin)),
    ...repeated(
      'title',
      all.filter(({ kind }) => kind === 'page' || kind === 'passage'),
      (page) => elementsOf(page, 'title')[0],
    ),
    ...repeated(
      'description',
      all.filter((page) => canonicalOf(page) === origin + page.address),
      (page) => elementsOf(page, 'meta', { name: 'description' })[0],
    ),
  ];
}

function faultsOfPage(page: ReadPage): Fault[] {
  const faults: Fault[] = [];
  const [html] = elementsOf(page, 'html');
  if (!html?.properties['lang']) faults.push(faultAt(page, 'the page names no language', html));
  if (words(elementsOf(page, 'title')[0]) === '') faults.push(faultAt(page, 'the page has no title'));
  if (page.kind === 'moved') return faults;
  for (const name of ['h1', 'main']) {
    const { length } = elementsOf(page, name);
    if (length !== 1) faults.push(faultAt(page, `the page has ${length} <${name}>, not one`));
  }
  if (page.kind === 'embed') return faults;
  if (words(elementsOf(page, 'meta', { name: 'description' })[0]) === '')
    faults.push(faultAt(page, 'the page has no description'));
  return faults;
}

/** A page to be read is its own permanent address, unless it is not to be found; what stands for another names that one. */
function faultsOfCanonical(page: ReadPage, site: Pick<ReadSite, 'pages' | 'base'>, origin: string): Fault[] {
  const canonical = canonicalOf(page);
  const isUnlisted = elementsOf(page, 'meta', { name: 'robots' }).length > 0;
  if (canonical === undefined)
    return page.kind === 'page' && isUnlisted ? [] : [faultAt(page, 'the page has no canonical address')];
  if (page.kind === 'page' && canonical !== origin + page.address)
    return [faultAt(page, `the canonical address of the page is "${canonical}", not its own`)];
  if (page.kind === 'page' || page.kind === 'moved') return [];
  const owner = targetOf(site, canonical, page.address, origin)?.page;
  if (owner?.kind === 'page') return [];
  return [faultAt(page, `the canonical address "${canonical}" is not that of a page to be read`)];
}

/** Pages that have a title or a description in common. */
function repeated(
  name: string,
  pages: readonly ReadPage[],
  find: (page: ReadPage) => Element | undefined,
): Fault[] {
  const first = new Map<string, string>();
  return pages.flatMap((page) => {
    const element = find(page);
    const said = words(element);
    const other = first.get(said);
    if (said !== '' && other)
      return [faultAt(page, `the ${name} "${said}" is also that of ${other}`, element)];
    first.set(said, page.file);
    return [];
  });
}

function words(element: Element | undefined): string {
  if (element?.tagName === 'meta') return String(element.properties['content'] ?? '').trim();
  const [text] = element?.children ?? [];
  return text?.type === 'text' ? text.value.trim() : '';
}
