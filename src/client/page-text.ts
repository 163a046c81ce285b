import type { Place } from './fragment.ts';

/** A text node, and where its words stand in the text of the page. */
interface Piece extends Place {
  node: Text;
}

/** The text of a page as a browser searches it. */
export interface PageText {
  /** The words of each block, in the order of the document. White space is as in the source. */
  blocks: string[];
  pieces: Piece[];
}

/** Elements whose text is no part of the page's. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TEXTAREA', 'SELECT']);

/**
 * Reads the text of the page: all that is laid out. What is folded, or is there for the eye only, is searched by browsers
 * too, so it counts.
 */
export function readPageText(): PageText {
  const blocks = [''];
  const pieces: Piece[] = [];
  const startBlock = () => {
    if (blocks.at(-1)?.trim()) blocks.push('');
    else blocks[blocks.length - 1] = '';
  };
  const read = (element: Element) => {
    const { display } = getComputedStyle(element);
    if (display === 'none' || SILENT.has(element.tagName)) return;
    const isBlock = !['inline', 'contents'].includes(display) || element.tagName === 'BR';
    if (isBlock) startBlock();
    for (const child of element.childNodes) {
      if (child instanceof Element) read(child);
      else if (child instanceof Text) {
        const block = blocks.length - 1;
        pieces.push({ node: child, block, offset: blocks[block]?.length ?? 0 });
        blocks[block] += child.data;
      }
    }
    if (isBlock) startBlock();
  };
  read(document.body);
  return { blocks, pieces };
}

/**
 * Where the words of a range stand in the text of the page, and the node of the first; none when it has no words.
 *
 * @param isOwn Whether a text node is of the text that is read: display copies are not, so no passage begins or ends in one.
 */
export function placesOf(
  range: Range,
  { pieces }: PageText,
  isOwn: (node: Text) => boolean,
): { node: Text; start: Place; end: Place } | undefined {
  let found: { node: Text; start: Place; end: Place } | undefined;
  for (const { node, block, offset } of pieces) {
    if (!range.intersectsNode(node) || !isOwn(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const words = node.data.slice(from, to);
    if (!words.trim()) continue;
    const start = { block, offset: offset + from + words.search(/\S/) };
    const end = { block, offset: offset + from + words.trimEnd().length };
    found = { node, start, ...found, end };
  }
  return found;
}
