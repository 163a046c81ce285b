import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import { hasClass } from '../../src/graphics/element.ts';

/**
 * HTML as a tree of lines that can be compared, without what docs/commonmark.md says that this site does otherwise for
 * every text: anchors, sections, marks of the sheet, addresses for paper, regions of tables, names of boxes,
 * typographer's marks outside of code, and figures.
 *
 * @param html A piece of a page: ours, or a reference.
 * @param addresses Those of its figures in their order, as they were written.
 */
export function comparableHtml(html: string, addresses: readonly string[] = []): string {
  const figures = [...addresses];
  return linesOf(fromHtml(html, { fragment: true }), false, figures).join('\n');
}

const PHRASING = new Set(['a', 'br', 'code', 'del', 'em', 'img', 'input', 'strong']);

/** Attributes that no reference has. */
const OWN = new Set(['id', 'rel', 'dataN', 'dataBeside', 'dataAddress', 'ariaLabel', 'align']);

/** What the sheet needs, and what GFM's own renderer leaves out. */
const OWN_CLASSES = [
  'unbroken',
  'address',
  'contains-task-list',
  'task-list-item',
  'align-end',
  'align-center',
];

function linesOf(node: Nodes, isCode: boolean, figures: string[]): string[] {
  if (node.type === 'text') return [JSON.stringify(isCode ? node.value : plainMarks(node.value))];
  if (node.type !== 'element' && node.type !== 'root') return [node.type];
  if (node.type === 'element' && node.tagName === 'figure')
    return ['p', ...indented([pictureOf(node, figures)])];
  const isInCode = isCode || (node.type === 'element' && ['code', 'pre'].includes(node.tagName));
  const children = withoutGaps(node, isInCode).flatMap((child) => linesOf(child, isInCode, figures));
  if (node.type === 'root' || isWrapper(node)) return children;
  return [lineOf(node), ...indented(children)];
}

function indented(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function isWrapper(node: Element): boolean {
  return node.tagName === 'section' || hasClass(node, 'table-region');
}

/** The children, without the white space around blocks, which nobody sees. */
function withoutGaps(node: Element | Root, isCode: boolean): Nodes[] {
  if (isCode) return node.children;
  const isEdge = (sibling: Nodes | undefined) =>
    sibling ? isBlock(sibling) : node.type === 'root' || isBlock(node);
  return node.children.flatMap((child, index): Nodes[] => {
    if (child.type !== 'text') return [child];
    let { value } = child;
    if (isEdge(node.children[index - 1])) value = value.trimStart();
    if (isEdge(node.children[index + 1])) value = value.trimEnd();
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

function isBlock(node: Nodes): boolean {
  return node.type === 'element' && !PHRASING.has(node.tagName);
}

/** An element's name and attributes, in the order of the alphabet. */
function lineOf(node: Element): string {
  const { className, ...properties } = node.properties;
  const classes = (Array.isArray(className) ? className : []).filter(
    (name) => !OWN_CLASSES.includes(String(name)),
  );
  const attributes = Object.entries(properties).filter(([name]) => !OWN.has(name));
  const align = alignmentOf(node);
  return [
    node.tagName,
    ...(align ? [`align=${align}`] : []),
    ...(classes.length > 0 ? [`class=${classes.join(' ')}`] : []),
    ...attributes.sort().map(([name, value]) => `${name}=${JSON.stringify(value)}`),
  ].join(' ');
}

/** How a cell is aligned; `left` is how cells stand anyway. */
function alignmentOf(node: Element): string | undefined {
  if (hasClass(node, 'align-end')) return 'right';
  if (hasClass(node, 'align-center')) return 'center';
  const { align } = node.properties;
  return align === undefined || align === 'left' ? undefined : String(align);
}

/** The picture in a figure as the reference has it. */
function pictureOf(figure: Element, figures: string[]): string {
  const find = (node: Nodes, isIt: (element: Element) => boolean): Element | undefined =>
    node.type === 'element' && isIt(node)
      ? node
      : 'children' in node
        ? node.children.map((child) => find(child, isIt)).find((found) => found !== undefined)
        : undefined;
  const alt = plainMarks(String(find(figure, ({ tagName }) => tagName === 'img')?.properties['alt'] ?? ''));
  const caption = find(figure, (element) => hasClass(element, 'caption'));
  return lineOf({
    type: 'element',
    tagName: 'img',
    properties: { src: figures.shift() ?? '', alt, ...(caption && { title: plainMarks(textOf(caption)) }) },
    children: [],
  });
}

const MARKS: [RegExp, string][] = [
  [/[“”″]/g, '"'],
  [/[‘’′]/g, "'"],
  [/–/g, '--'],
  [/—/g, '---'],
  [/…/g, '...'],
];

/** Text with the marks of a keyboard for those of a typographer. */
function plainMarks(text: string): string {
  return MARKS.reduce((plain, [mark, key]) => plain.replace(mark, key), text);
}
