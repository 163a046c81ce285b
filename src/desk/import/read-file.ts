import type { Block } from './block.ts';
import type { Copy, LeftOut } from './copy.ts';

/** A file of copy, read as its format wants. */
export interface ReadFile {
  blocks: Block[];
  /** What the file says of fields outside its text. */
  known: Partial<Copy>;
  /** Every word of it. */
  words: string;
  /** What of it cannot be in an entry. */
  leftOut: LeftOut[];
  /** Pictures inside the file, by name. */
  pictures: Record<string, Uint8Array>;
  notes: string[];
}
