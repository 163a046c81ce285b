import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { furnitureAttributes } from '../article/language.ts';
import { quoteAddressOf } from '../article/permalink.ts';
import { hasClass } from '../graphics/element.ts';
import { visit } from '../graphics/visit.ts';
import { wordsOf } from '../words/words.ts';

/** What this plugin needs to know. */
export interface SelfLinksOptions {
  /** The address of the page, whole. */
  address: string;
  /** BCP 47, of the text. */
  language: string;
  /** Whether headings and paragraphs link to themselves. */
  hasSelfLinks?: boolean;
}

/**
 * Gives each heading and each paragraph that has an id a link to itself, and each pulled sentence one to the page by
 * which it is shared.
 *
 * The links have no words, so that no copy, count or table of contents has any of theirs: the sheet draws them
 * (src/styles/share.css), and their names are attributes. A heading's stands behind it, not in it, and so not in its
 * name. Editions leave them out by their class (src/editions/kept-text.ts), and so do reader modes.
 */
export function rehypeSelfLinks({ address, language, hasSelfLinks }: SelfLinksOptions) {
  const words = wordsOf(language).text;
  const { lang } = furnitureAttributes(language);
  return (tree: Root) => {
    if (!hasSelfLinks) return;
    const permalink = new URL(address).pathname;
    const link = (href: string, ariaLabel: string): Element => ({
      type: 'element',
      tagName: 'a',
      properties: { className: ['share-link'], href, ariaLabel, ...(lang && { lang }) },
      children: [],
    });
    visit(tree, 'element', (node, index, parent) => {
      const id = node.properties['id'];
      if (typeof id !== 'string' || index === undefined) return undefined;
      if (node.tagName === 'p') {
        const quotes = pulledIn(node).map((quote) =>
          link(quoteAddressOf({ permalink }, quote), words.linkToQuotation),
        );
        node.children.push(link(`#${id}`, words.linkToParagraph), ...quotes);
        return undefined;
      }
      if (!/^h[2-4]$/.test(node.tagName)) return undefined;
      parent?.children.splice(index + 1, 0, link(`#${id}`, words.linkToSection(textIn(node))));
      return index + 2;
    });
  };
}

function pulledIn(paragraph: Element): { id: string }[] {
  const quotes: { id: string }[] = [];
  visit(paragraph, 'element', (node) => {
    const { id } = node.properties;
    if (typeof id === 'string' && node.tagName === 'span' && hasClass(node, 'pulled')) quotes.push({ id });
  });
  return quotes;
}

/** Without the numbers of notes. */
function textIn({ children }: Element): string {
  const isNote = (node: ElementContent) => node.type === 'element' && node.tagName === 'sup';
  return textOf({ type: 'root', children: children.filter((node) => !isNote(node)) }).trim();
}
