import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';
import { quoteSource, reportError } from './report.ts';

/** Ids that the page around the text uses; `src/layouts` and `src/components` set them. */
export const PAGE_IDS = [
  'main',
  'headline',
  'contents',
  'sources',
  'corrections',
  'corrections-label',
  'footnote-label',
  'display-settings',
];

/** Makes sure that every anchor is there once: no id twice, none of the page's own, and no link to none. */
export function rehypeCheckIds() {
  return (tree: Root, file: VFile) => {
    const seen = new Set(PAGE_IDS);
    const links: Element[] = [];
    visit(tree, 'element', (node) => {
      const { id, href } = node.properties;
      if (node.tagName === 'a' && String(href).startsWith('#')) links.push(node);
      if (typeof id !== 'string') return;
      const { dataOfPage } = node.properties;
      delete node.properties['dataOfPage'];
      if (seen.has(id) && !dataOfPage) {
        reportError(file, node, {
          rule: 'duplicate-id',
          message: PAGE_IDS.includes(id)
            ? `The id ${quoteSource(id)} is one that the page itself uses.`
            : `The id ${quoteSource(id)} stands here a second time.`,
          remedy: 'Set another id at the end of the line, such as {#second-test}.',
        });
      }
      seen.add(id);
    });
    for (const link of links) {
      const href = String(link.properties['href']);
      if (link.properties['dataFootnoteRef'] !== undefined || seen.has(decode(href.slice(1)))) continue;
      reportError(file, link, {
        rule: 'unknown-anchor',
        message: `The link ${quoteSource(href)} leads to no place on the page.`,
        remedy: 'Link to an id that is set in the text, such as #iraq for ## Iraq {#iraq}.',
      });
    }
  };
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
