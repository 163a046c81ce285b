import type { Element, ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { hasClass } from '../graphics/element.ts';

/** Measures of the printed page, in points (src/styles/print). */
const LINE = { height: 13, letters: 68 };
const NOTE = { height: 9.5, letters: 30, between: 7.5 };
const QUOTE = { height: 14.5, letters: 20, between: 20 };
const LOUD_QUOTE = { height: 17.5, letters: 16, between: 20 };
/** Who wrote the article, and its QR code, at the head of the margin. */
const FACTS = 170;
/** What stands between blocks of the text, and above and below a heading. */
const BETWEEN = 20;
/** A figure in the text, and a drawing with its table. */
const FIGURE = 190;
const DRAWING = 300;
/** The years of a section, in the margin. */
const STRIP = 32;

/** How far below its line an address may begin; beside the head of the margin, how far below that. */
const NEAR = 1.5 * LINE.height;
const NEAR_FACTS = 4 * LINE.height;

/**
 * Follows the margin column of the printed page down a text, by estimate, and tells which links' addresses it has
 * room for beside their lines.
 *
 * @param blocks The text's blocks, in their order.
 * @param hasLead Whether a picture or graphic stands above the text, beside the head of the margin.
 * @param wanted The addresses that are to stand in the margin, by their links.
 */
export function linksWithRoom(
  blocks: RootContent[],
  hasLead: boolean,
  wanted: ReadonlyMap<Element, string>,
): Set<Element> {
  const found = new Set<Element>();
  let line = 0;
  let free = hasLead ? 0 : FACTS;
  const take = (at: number, room: number) => {
    free = Math.max(free, at) + room;
  };
  for (const block of blocks) {
    if (block.type !== 'element') continue;
    const letters = textOf(block).length;
    if (hasClass(block, 'pull-quote')) {
      const quote = hasClass(block, 'loud') ? LOUD_QUOTE : QUOTE;
      take(line, Math.ceil(letters / quote.letters) * quote.height + quote.between);
    } else if (hasClass(block, 'strip')) take(line, STRIP);
    else if (block.tagName === 'figure') line += hasClass(block, 'timeline') ? DRAWING : FIGURE;
    else {
      for (const [link, offset] of linksIn(block)) {
        const address = wanted.get(link);
        const at = line + Math.floor(offset / LINE.letters) * LINE.height;
        const limit = !hasLead && at < FACTS ? FACTS + NEAR_FACTS : at + NEAR;
        if (address === undefined || free > limit) continue;
        found.add(link);
        take(at, Math.ceil(address.length / NOTE.letters) * NOTE.height + NOTE.between);
      }
      line += Math.ceil(letters / LINE.letters) * LINE.height + (block.tagName === 'p' ? 0 : BETWEEN);
    }
  }
  return found;
}

/** The links of a block, each with the number of letters before it. */
function linksIn(block: Element): [link: Element, offset: number][] {
  const links: [Element, number][] = [];
  let offset = 0;
  const walk = (node: ElementContent) => {
    if (node.type === 'text') offset += node.value.length;
    if (node.type !== 'element') return;
    if (node.tagName === 'a') links.push([node, offset]);
    node.children.forEach(walk);
  };
  walk(block);
  return links;
}
