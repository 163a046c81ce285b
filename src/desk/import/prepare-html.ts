import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** What a page calls the line below a picture that is in no `figure`. */
const CAPTION = /(?:^|[\s_-])captions?(?:$|[\s_-])/i;

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

/** Pages that load pictures late have their address beside a stand-in. */
function lazySource({ properties }: Element): void {
  const { src, dataSrc } = properties;
  if (typeof dataSrc === 'string' && (!src || String(src).startsWith('data:'))) properties['src'] = dataSrc;
}

function figureOf(figure: Element): ElementContent[] {
  const pictures = imagesIn(figure);
  for (const picture of pictures) lazySource(picture);
  const caption = figure.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  if (pictures.length === 0) return figure.children;
  const last = pictures.at(-1);
  if (last && caption) last.properties['title'] = lineOf(caption);
  return pictures.map(paragraphOf);
}

function isCaption({ tagName, properties }: Element): boolean {
  return tagName === 'figcaption' || CAPTION.test([properties['className'] ?? []].flat().join(' '));
}

/** Gives a caption to the picture that stands right before it. */
function captionBefore(parent: Parents, index: number, caption: Element): boolean {
  const before = parent.children
    .slice(0, index)
    .findLast((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
  const picture = before?.type === 'element' ? imagesIn({ ...before, children: [before] }).at(-1) : undefined;
  if (!picture || before?.type !== 'element' || textOf(before).trim() !== '' || imagesIn(caption).length > 0)
    return false;
  picture.properties['title'] = lineOf(caption);
  return true;
}

function imagesIn(element: Element): Element[] {
  const found: Element[] = [];
  visit(element, 'element', (child) => {
    if (child.tagName === 'img') found.push(child);
  });
  return found;
}

function tableOf(table: Element): ElementContent[] {
  markHead(table);
  const isCaption = (child: ElementContent) => child.type === 'element' && child.tagName === 'caption';
  const caption = table.children.find(isCaption);
  if (!caption) return [table];
  table.children = table.children.filter((child) => !isCaption(child));
  const strong = {
    type: 'element',
    tagName: 'strong',
    properties: {},
    children: [{ type: 'text', value: lineOf(caption) }],
  } as const;
  return [paragraphOf({ ...strong, children: [...strong.children] }), table];
}

/** Makes the head of a table that has none of its first row, unless figures stand in it. */
function markHead(table: Element): void {
  const cells: Element[] = [];
  let first: Element | undefined;
  visit(table, 'element', (element) => {
    if (element.tagName === 'th') cells.push(element);
    if (element.tagName === 'tr') first ??= element;
  });
  const row = first?.children.filter((child): child is Element => child.type === 'element') ?? [];
  if (cells.length > 0 || row.some((cell) => /^[^\p{L}]*\p{N}[^\p{L}]*$/u.test(textOf(cell)))) return;
  for (const cell of row) if (cell.tagName === 'td') cell.tagName = 'th';
}

function paragraphOf(child: Element): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [child] };
}

function lineOf(node: ElementContent): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}
