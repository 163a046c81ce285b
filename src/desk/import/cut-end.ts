import type { Paragraph } from 'mdast';
import type { Block } from './block.ts';

/**
 * A block without its last characters, and white space before them. They have to stand in its last piece of text;
 * otherwise the block stays as it is.
 */
export function cutEnd(block: Block, length: number): Block {
  const { children } = block.node as Paragraph;
  const last = children.at(-1);
  if (last?.type !== 'text' || last.value.trimEnd().length <= length) return block;
  const value = last.value.trimEnd().slice(0, -length).trimEnd();
  const text = block.text.trimEnd().slice(0, -length).trimEnd();
  return {
    ...block,
    text,
    node: { type: 'paragraph', children: [...children.slice(0, -1), { ...last, value }] },
  };
}
