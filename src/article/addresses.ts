import type { Section } from './article.ts';
import {
  dataAddressOf,
  embedAddressOf,
  quoteAddressOf,
  sectionAddressOf,
  shortAddressOf,
} from './permalink.ts';

/** What the addresses of an article are made of. */
export interface Addressed {
  id: string;
  permalink: string;
  sections: Pick<Section, 'id' | 'depth'>[];
  quotes: { id: string }[];
}

/**
 * Every address at which an article is published, the permalink first: paths that outlive all edits. Copies such as
 * the EPUB are named by the permalink and a fixed name, and go where it goes.
 */
export function addressesOf(article: Addressed): string[] {
  const { permalink, sections, quotes } = article;
  return [
    permalink,
    shortAddressOf(article),
    dataAddressOf(article),
    embedAddressOf(article),
    ...sections.filter(({ depth }) => depth === 2).map((section) => sectionAddressOf(article, section)),
    ...quotes.map((quote) => quoteAddressOf({ permalink }, quote)),
  ];
}

/** Whether a path is that of an article's page: `/<yyyy>/<mm>/<slug>/`. */
export function isPermalink(address: string): boolean {
  return /^\/\d{4}\/\d{2}\/[^/]+\/$/.test(address);
}
