import { isUtf8 } from 'node:buffer';
import { CommandFailure } from '../command.ts';

/** The text of a file, with what had to be done to read it. */
export interface DecodedCopy {
  /** In Unicode, without a byte order mark or controls, each line ended by `\n`. */
  text: string;
  /** For the report: an encoding that is not UTF-8, characters that were taken out. */
  notes: string[];
}

/** Controls, marks that turn the direction of text, and byte order marks inside it: nothing that is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Spaces without width part words where a script has no spaces; between letters of Latin they part nothing. */
const BETWEEN_LATIN =
  /(?<=[\p{Script=Latin}\d\s]|^)[\u200B\u2060]+|[\u200B\u2060]+(?=[\p{Script=Latin}\d\s]|$)/gu;

/**
 * Decodes wire copy: UTF-8 or UTF-16 by the byte order mark (Unicode, 23.8), UTF-8 or UTF-16 by the look of
 * the bytes, and otherwise Windows-1252 as the WHATWG Encoding Standard has it.
 *
 * @param encoding A label of that standard, such as `euc-kr`, when the editor knows better.
 * @throws {CommandFailure} When the bytes are no text.
 */
export function decodeCopy(bytes: Uint8Array, fileName: string, encoding?: string): DecodedCopy {
  const found = encoding ?? encodingOf(bytes);
  const decoded = new TextDecoder(found).decode(bytes);
  const nothing = decoded.split('\u0000').length - 1;
  if (nothing > decoded.length / 100) {
    throw new CommandFailure(
      `${fileName}:1:1: ${nothing} of its ${decoded.length} characters are NUL: this is no text.\nGive a .txt, .md, .html or .docx file, whose name ends so.`,
    );
  }
  const text = decoded
    .replace(/\r\n?|\u0085|\u2028|\v/g, '\n')
    .replace(/\f|\u2029/g, '\n\n')
    .replace(UNSEEN, '')
    .replace(BETWEEN_LATIN, '');
  return { text, notes: [...saidOfEncoding(found), ...saidOfUnseen(decoded)] };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark, every other byte of Latin text in UTF-16 is zero.
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > bytes.length / 5 && even < odd / 10) return 'utf-16le';
  if (even > bytes.length / 5 && odd < even / 10) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function saidOfEncoding(encoding: string): string[] {
  if (encoding === 'utf-8') return [];
  return [`Read as ${encoding}. If letters are wrong, name another with --encoding.`];
}

function saidOfUnseen(decoded: string): string[] {
  const lines = decoded.replace(/\r\n?|\u0085/g, '\n');
  const found = [...(lines.match(UNSEEN) ?? []), ...(lines.match(BETWEEN_LATIN) ?? [])];
  if (found.length === 0) return [];
  const names = [...new Set(found)].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return [`Taken out: ${found.length} characters that cannot be seen (${names.join(', ')}).`];
}
