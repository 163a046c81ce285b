import { fixtureSite, manySite, realSite } from '../sites.ts';
import { visitor } from './visit.ts';

/** The kinds of page that are looked at in every respect. */
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

/** All other kinds of page that have something to read, which are held against axe in both themes. */
export const OTHER_PAGES = [
  ['many', '/2026/11/page/2/'],
  ['real', '/republish/'],
  ['real', '/responsible/'],
  ['real', '/saved/'],
  ['real', '/corrections/'],
  ['fixture', '/corrections/2026/'],
  ['fixture', '/topics/rivers/'],
  ['fixture', '/topics/empty/'],
  ['fixture', '/people/one-writer/'],
  ['fixture', '/2026/11/a-forged-report/'],
  ['fixture', '/2026/11/every-part/embed/'],
  ['fixture', '/2026/11/every-part/quote/meadow/'],
  ['fixture', '/2026/11/every-part/section/gauges/'],
  ['fixture', '/2026/11/arabic-news/section/%D8%A7%D9%84%D9%82%D8%B1%D9%8A%D8%A9/'],
] as const;

/** The widths, in CSS pixels, at which pages are looked at: a small phone (and 400 % zoom), a phone, a tablet, a desk. */
export const WIDTHS = [320, 390, 820, 1440];

/** Serves the sites for the tests of a file. */
export function visitors() {
  return { real: visitor(realSite), fixture: visitor(fixtureSite), many: visitor(manySite) };
}
