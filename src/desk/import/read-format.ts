import { CommandFailure } from '../command.ts';
import type { Block } from './block.ts';
import type { Copy, LeftOut } from './copy.ts';
import { decodeCopy } from './decode-copy.ts';
import { splitBlocks } from './split-blocks.ts';
import { wordsOf } from './words.ts';

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

/** Reads copy by the ending of its name: plain text, unless it says another format. */
export async function readFormat(bytes: Uint8Array, fileName: string, encoding?: string): Promise<ReadFile> {
  const read = await readers(bytes, fileName, encoding);
  if (wordsOf(read.words).length === 0) {
    throw new CommandFailure(
      `${fileName}:1:1: there are no words in it.\nGive a file with the text of an article.`,
    );
  }
  return read;
}

async function readers(bytes: Uint8Array, fileName: string, encoding?: string): Promise<ReadFile> {
  return readText(bytes, fileName, encoding);
}

function readText(bytes: Uint8Array, fileName: string, encoding?: string): ReadFile {
  const { text, notes } = decodeCopy(bytes, fileName, encoding);
  return { blocks: splitBlocks(text), known: {}, words: text, leftOut: [], pictures: {}, notes };
}
