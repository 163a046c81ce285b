import type { RootContent } from 'mdast';

/** A piece of copy between blank lines, whatever the format of its file. */
export interface Block {
  /** `line`: words in a paragraph; `heading`: marked as one in the file; `other`: a list, a table, a quotation. */
  kind: 'line' | 'heading' | 'other';
  /** Its words. */
  text: string;
  /** What it becomes in the body (mdast). */
  node: RootContent;
}

/** A paragraph of plain text; `\n` in it is a line break that counts. */
export function lineBlock(text: string): Block {
  const children = text
    .split('\n')
    .flatMap((value, index) => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text' as const, value },
    ]);
  return { kind: 'line', text, node: { type: 'paragraph', children } };
}
