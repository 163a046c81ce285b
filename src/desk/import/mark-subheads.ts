import type { Paragraph } from 'mdast';
import { type Block, lineBlock } from './block.ts';
import type { LeftOut } from './copy.ts';
import { readByline } from './read-byline.ts';
import { readCaption } from './read-caption.ts';

/** A longer line is a paragraph, in characters. */
const LONGEST = 80;

/** How agencies mark subheads: `- A metre an hour -`, `◇ A metre an hour`, `– What of the bridge?`. */
const MARKED = [/^[-–—*]\s+(\S.*\S)\s+[-–—*]$/, /^[◇◆■□▲△▶▷●○]\s*(\S.*)$/, /^[–—]\s+(\S.*\?)$/];

/**
 * Makes subheads of short lines of their own without a full stop, each above a paragraph.
 *
 * Where the file marks headings, only those are.
 *
 * @param leftOut Gets the signs with which copy marks subheads.
 */
export function markSubheads(blocks: Block[], leftOut: LeftOut[]): Block[] {
  if (blocks.some(({ kind }) => kind === 'heading')) return blocks;
  const plain = blocks.map((block, index) => unmark(block, blocks[index + 1], leftOut));
  return plain.map((block, index) => {
    const next = plain[index + 1];
    // A text does not begin with a subhead, unless its parts are numbered.
    if (!next || !isSubhead(block) || isSubhead(next) || (index === 0 && !isNumber(block))) return block;
    return {
      ...block,
      kind: 'heading',
      node: { type: 'heading', depth: 2, children: withoutBold((block.node as Paragraph).children) },
    };
  });
}

function isSubhead({ kind, text }: Block): boolean {
  if (kind !== 'line' || text.includes('\n') || text.length > LONGEST) return false;
  if (!/\p{L}|\p{N}/u.test(text) || /[.…:;,。．、،؛।—–-][^\S\n]*["”’')\]»」』]*$/.test(text)) return false;
  // A question or an exclamation in quotation marks is speech, and so is what is said by somebody.
  if (/^["“„«‘'「]/.test(text) && /[!?！？؟]["”’'»」]?$/.test(text)) return false;
  if (/^\p{L}{1,3}[:.]\s/u.test(text) || isAddress(text)) return false;
  if (readByline(text) || readCaption(text)) return false;
  return text.split(/\s+/).length <= 12 && /^[\p{L}\p{N}"“„«‘'「『¿¡$€£]/u.test(text);
}

/** Whether a line is a mail address, a web address or the number of a telephone. */
function isAddress(text: string): boolean {
  return /\S@\S|https?:\/\/|\bwww\.|^[+(]?\d[\d\s()./-]{6,}$/.test(text);
}

/** `I`, `IV`, `2`: the number of a part. */
function isNumber({ text }: Block): boolean {
  return /^(?:[IVXLC]+|\d{1,2})$/.test(text);
}

/** A line without the signs that mark it as a subhead. */
function unmark(block: Block, next: Block | undefined, leftOut: LeftOut[]): Block {
  if (block.kind !== 'line' || block.text.length > LONGEST || next?.kind !== 'line') return block;
  const words = MARKED.map((mark) => mark.exec(block.text)?.[1]).find((found) => found !== undefined);
  if (words === undefined || !isSubhead(lineBlock(words)) || MARKED.some((mark) => mark.test(next.text)))
    return block;
  leftOut.push({ words: block.text.replace(words, '…'), why: 'the signs of a subhead' });
  return { ...block, ...lineBlock(words) };
}

/** A subhead all in bold says no more than a subhead. */
function withoutBold(children: Paragraph['children']): Paragraph['children'] {
  const [only, ...others] = children;
  return only && others.length === 0 && (only.type === 'strong' || only.type === 'emphasis')
    ? only.children
    : children;
}
