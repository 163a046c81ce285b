import type { RootContent } from 'mdast';
import { type Block, lineBlock } from './block.ts';

/** A note by the editors, with a label of its own and a paragraph each. */
export function noteBlock(label: string, paragraphs: readonly string[], text: string): Block {
  const node = {
    type: 'containerDirective',
    name: 'note',
    children: [
      {
        type: 'paragraph',
        data: { directiveLabel: true },
        children: [{ type: 'text', value: label }],
      },
      ...paragraphs.map((words) => lineBlock(words).node),
    ],
  };
  return { kind: 'other', text, node: node as RootContent };
}
