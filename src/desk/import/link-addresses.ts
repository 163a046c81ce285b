import type { Nodes, Parents, PhrasingContent, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { PictureNode } from './place-images.ts';

/** Web addresses that GFM links wherever they stand (GFM, 6.9), without what it leaves out at their end. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>?!.,:;*_~'"”’)]/giu;

/** Signs that Markdown reads as marks. Behind a backslash they would not be signs of the address any more. */
const MARKS = /[*~`[\]{}|&\\]/;

/**
 * Makes links of addresses in text that hold marks of Markdown or stand right before one. GFM links an address even
 * where it is escaped, and takes the backslash for a sign of it.
 *
 * @param nodes They stay as they are.
 */
export function linkAddresses(nodes: RootContent[]): RootContent[] {
  const tree = { type: 'root' as const, children: structuredClone(nodes) };
  visit(tree, (node, index, parent) => {
    if (node.type === 'link') return SKIP;
    const text = textOf(node as Nodes | PictureNode);
    if (text === undefined || !parent || index === undefined) return undefined;
    const parts = partsOf({ type: 'text', value: text });
    // What is to be done begins with words of ours.
    if (node.type !== 'text') Object.assign(parts[0] ?? {}, { type: node.type });
    (parent as Parents).children.splice(index, 1, ...(parts as never[]));
    return [SKIP, index + parts.length];
  });
  return tree.children;
}

/** The words of a piece of text, or of what is to be done, with the caption and the credit that go with it. */
function textOf(node: Nodes | PictureNode): string | undefined {
  if (node.type === 'text') return node.value;
  if (node.type !== 'toDo') return undefined;
  const { value, title, credit } = node;
  return [value, title && `Its caption: ${title}`, credit && `Its credit: ${credit}`]
    .filter(Boolean)
    .join(' ');
}

function partsOf(node: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: address, index } of node.value.matchAll(ADDRESS)) {
    const next = node.value.slice(index + address.length).match(/^\S*/)?.[0] ?? '';
    if (!MARKS.test(address) && !/[<*~`[\]{}|&\\]/.test(next)) continue;
    const whole = /^www/i.test(address) ? `http://${address}` : address;
    const url = whole.replace(/\\/g, '%5C').replace(/[[\]{}|`]/g, encodeURIComponent);
    if (!URL.canParse(url)) continue;
    parts.push({ type: 'text', value: node.value.slice(end, index) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: address }] });
    end = index + address.length;
  }
  parts.push({ ...node, value: node.value.slice(end) });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}
