import mammoth from 'mammoth';
import { CommandFailure } from '../command.ts';
import type { ReadFile } from './read-file.ts';
import { treeOf } from './read-html.ts';
import { readWordParts } from './read-word-parts.ts';
import { treeBlocks } from './tree-blocks.ts';

/** What styles of Word become; all others are paragraphs. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** That a style has no counterpart: its words are kept, and the page has a look of its own. */
const OF_STYLE = /^Unrecognised (?:paragraph|run|table) style/;

/**
 * Reads a Word file (Office Open XML, ISO/IEC 29500): its text with headings, lists, tables, notes, links and pictures.
 * Tracked changes count as accepted.
 *
 * @throws {CommandFailure} When it is none, or is broken.
 */
export async function readWord(bytes: Uint8Array, fileName: string): Promise<ReadFile> {
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES },
    );
    const { words, leftOut } = readWordParts(bytes);
    const said = messages.map(({ message }) => message).filter((message) => !OF_STYLE.test(message));
    const read = await treeBlocks(treeOf(value), undefined);
    return {
      ...read,
      known: {},
      words,
      leftOut: [...leftOut, ...read.leftOut],
      notes: [...new Set(said)].map((message) => `Word: ${message}`),
    };
  } catch (error) {
    throw new CommandFailure(
      `${fileName}:1:1: this is no Word file that can be read (${(error as Error).message}).\nSave it anew as .docx, or as plain text.`,
    );
  }
}
