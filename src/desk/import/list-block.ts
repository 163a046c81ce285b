import type { List } from 'mdast';
import type { Block } from './block.ts';

/** A list of plain points. */
export function listBlock(points: string[]): Block {
  const node: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: points.map((value) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    })),
  };
  return { kind: 'other', text: points.join('\n'), node };
}
