import { latest } from '../../article/history.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import type { Site } from '../../schemas/site.ts';
import { writeXml, type XmlElement, xmlElement } from '../xml.ts';
import type { SitemapEntry } from './sitemap-entry.ts';
import { type SitemapFile, sitemapPath } from './sitemap-files.ts';

/** The vocabulary of sitemaps (sitemaps.org, 0.9). */
export const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A sitemap (sitemaps.org, 0.9), with the languages of pages that are written in several (Google, localized versions). */
export function writeSitemap(entries: readonly SitemapEntry[], site: Site): string {
  const isTranslated = entries.some(({ alternates }) => alternates);
  const namespaces = { xmlns: SITEMAPS, 'xmlns:xhtml': isTranslated ? XHTML : undefined };
  return writeXml(
    xmlElement(
      'urlset',
      namespaces,
      entries.map((entry) => urlOf(entry, site)),
    ),
  );
}

/** The index of sitemaps (sitemaps.org, 0.9): when each was changed is when the last of its pages was. */
export function writeSitemapIndex(files: readonly SitemapFile[], site: Site): string {
  const maps = files.map((file) =>
    xmlElement(
      'sitemap',
      {},
      placeOf(sitemapPath(file), latest(file.entries.map(({ changed }) => changed)), site),
    ),
  );
  return writeXml(xmlElement('sitemapindex', { xmlns: SITEMAPS }, maps));
}

function urlOf({ path, changed, alternates = [] }: SitemapEntry, site: Site): XmlElement {
  return xmlElement('url', {}, [
    ...placeOf(path, changed, site),
    ...alternates.map(({ language, address }) =>
      xmlElement('xhtml:link', {
        rel: 'alternate',
        hreflang: language,
        href: address,
      }),
    ),
  ]);
}

function placeOf(path: string, changed: string | undefined, site: Site): XmlElement[] {
  return [
    xmlElement('loc', {}, [absoluteAddress(path, site.address)]),
    ...(changed ? [xmlElement('lastmod', {}, [changed])] : []),
  ];
}
