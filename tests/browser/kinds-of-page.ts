import { fixtureSite, manySite, realSite } from '../sites.ts';
import { visitor } from './visit.ts';

/** Every kind of page of each site. */
export const PAGES = [
  ['real', '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/'],
  ['real', '/'],
  ['real', '/about/'],
  ['real', '/topics/north-korea/'],
  ['real', '/people/galley-desk/'],
  ['real', '/search/'],
  ['real', '/feeds/'],
  ['real', '/404.html'],
  ['fixture', '/'],
  ['fixture', '/2026/11/every-part/'],
  ['fixture', '/2026/11/plain-words/'],
  ['fixture', '/2026/11/arabic-news/'],
  ['fixture', '/topics/'],
  ['fixture', '/people/'],
  ['many', '/'],
  ['many', '/topics/rivers/'],
  ['many', '/topics/rivers/page/1/'],
  ['many', '/2026/'],
  ['many', '/2026/11/'],
  ['many', '/archive/'],
] as const;

/** The widths, in CSS pixels, at which pages are looked at: a small phone (and 400 % zoom), a phone, a tablet, a desk. */
export const WIDTHS = [320, 390, 820, 1440];

/** Serves the sites for the tests of a file. */
export function visitors() {
  return { real: visitor(realSite), fixture: visitor(fixtureSite), many: visitor(manySite) };
}
