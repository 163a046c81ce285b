import type { Heading, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { SKIP, visit } from '../graphics/visit.ts';
import { takeSetIds } from './set-id.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id that the editor set, or that the ledger keeps for it. */
    givenId?: string | undefined;
  }
  interface ParagraphData {
    /** The id that the editor set, or that the ledger keeps for it. */
    givenId?: string | undefined;
  }
}

/**
 * Takes the marks `{#id}` and `{#id formerly=old}` off headings and off paragraphs of the running text, and keeps
 * what they say with the blocks.
 */
export function remarkSetIds() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['heading', 'paragraph'], (block) => {
      if (block.type === 'heading') take(block, file);
      return SKIP;
    });
    for (const block of tree.children) if (block.type === 'paragraph') take(block, file);
  };
}

function take(block: Heading | Paragraph, file: VFile): void {
  const { id, formerly } = takeSetIds(block, file);
  const properties = formerly.length > 0 && { dataFormerly: formerly.join(' ') };
  block.data = {
    ...block.data,
    givenId: id,
    ...(properties && { hProperties: { ...block.data?.hProperties, ...properties } }),
  };
}
