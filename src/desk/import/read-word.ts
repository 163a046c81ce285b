import mammoth from 'mammoth';
import { CommandFailure } from '../command.ts';
import type { ReadFile } from './read-file.ts';
import { treeOf } from './read-html.ts';
import { treeBlocks } from './tree-blocks.ts';

/**
 * Reads a Word file (Office Open XML, ISO/IEC 29500): its text with headings, lists, tables, links and pictures.
 *
 * @throws {CommandFailure} When it is none, or is broken.
 */
export async function readWord(bytes: Uint8Array, fileName: string): Promise<ReadFile> {
  try {
    const buffer = Buffer.from(bytes);
    const { value, messages } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: ["p[style-name='Title'] => h1:fresh"] },
    );
    const { value: words } = await mammoth.extractRawText({ buffer });
    const notes = [...new Set(messages.map(({ message }) => `Word: ${message}`))];
    return { ...treeBlocks(treeOf(value)), known: {}, words, notes };
  } catch (error) {
    throw new CommandFailure(
      `${fileName}:1:1: this is no Word file that can be read (${(error as Error).message}).\nSave it anew as .docx, or as plain text.`,
    );
  }
}
