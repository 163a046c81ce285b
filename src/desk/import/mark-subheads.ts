import type { Paragraph } from 'mdast';
import type { Block } from './block.ts';

/** A longer line is a paragraph, in characters. */
const LONGEST = 80;

/**
 * Makes subheads of short lines of their own without a full stop, each above a paragraph.
 *
 * Where the file marks headings, only those are.
 */
export function markSubheads(blocks: Block[]): Block[] {
  if (blocks.some(({ kind }) => kind === 'heading')) return blocks;
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (!next || !isSubhead(block) || isSubhead(next)) return block;
    return {
      ...block,
      kind: 'heading',
      node: { type: 'heading', depth: 2, children: plain((block.node as Paragraph).children) },
    };
  });
}

function isSubhead({ kind, text }: Block): boolean {
  if (kind !== 'line' || text.includes('\n') || text.length > LONGEST) return false;
  if (!/\p{L}|\p{N}/u.test(text) || /[.…:;,—–-]["”’')\]]*$/.test(text)) return false;
  // A question or an exclamation in quotation marks is speech, and so is what is said by somebody.
  if (/^["“„«‘']/.test(text) && /[!?]["”’']?$/.test(text)) return false;
  return text.split(/\s+/).length <= 12 && /^[\p{L}\p{N}"“„«‘'¿¡$€£]/u.test(text);
}

/** A subhead all in bold says no more than a subhead. */
function plain(children: Paragraph['children']): Paragraph['children'] {
  const [only, ...others] = children;
  return only && others.length === 0 && (only.type === 'strong' || only.type === 'emphasis')
    ? only.children
    : children;
}
