import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { captionBefore, figureOf, isCaption, lazySource } from './html-figures.ts';
import { tableOf } from './html-tables.ts';

const RAISED: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
};
const LOWERED: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
};

/**
 * Makes of HTML what Markdown can say: the caption of a picture becomes its title, that of a table a line above it,
 * and raised and lowered figures those of Unicode.
 *
 * @param tree It is changed on the way.
 * @param address Where the page stands on the web; its links are whole then.
 */
export function prepareHtml(tree: Root, address?: string): void {
  visit(tree, 'element', (element, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (element.tagName === 'img') lazySource(element);
    if (element.tagName === 'a' && address) wholeLink(element, address);
    if (element.tagName === 'figure') return replace(parent, index, figureOf(element));
    if (isCaption(element) && captionBefore(parent, index, element)) return replace(parent, index, []);
    if (element.tagName === 'table') return replace(parent, index, tableOf(element));
    const signs = element.tagName === 'sup' ? RAISED : element.tagName === 'sub' ? LOWERED : undefined;
    const words = textOf(element).trim();
    if (!signs || words === '' || [...words].some((sign) => !(sign in signs))) return undefined;
    return replace(parent, index, [{ type: 'text', value: [...words].map((sign) => signs[sign]).join('') }]);
  });
}

function replace(parent: Parents, index: number, nodes: ElementContent[]) {
  parent.children.splice(index, 1, ...nodes);
  return [SKIP, index + nodes.length] as [typeof SKIP, number];
}

function wholeLink({ properties }: Element, address: string): void {
  const { href } = properties;
  if (typeof href !== 'string' || href.startsWith('#') || !URL.canParse(href, address)) return;
  properties['href'] = new URL(href, address).href;
}
