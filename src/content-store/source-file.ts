import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Problem, problemOf } from './problem.ts';

/** A text file of the content, read and decoded. */
export interface SourceFile {
  /** Its path relative to the project, with forward slashes; reports name it so. */
  file: string;
  /** Its text in Unicode, without a byte order mark, each line ended by `\n`. */
  text: string;
}

/** What a report needs beside the file's name. */
type Finding = Omit<Problem, 'file' | 'level' | 'excerpt'> & { level?: Problem['level'] };

/** A problem in `source`, with the line of the file that it is about. */
export function problemIn(source: SourceFile, finding: Finding): Problem {
  const excerpt = source.text.split('\n')[finding.line - 1];
  return { level: 'error', ...finding, file: source.file, excerpt };
}

/** `absolute` as reports and digests name it: relative to `root`, with forward slashes. */
export function projectPath(root: string, absolute: string): string {
  return path.relative(root, absolute).split(path.sep).join('/');
}

/** The most bytes that a text may have: half of it is a long novel. More is a file in the wrong place, and takes minutes. */
export const MOST_BYTES = 1_000_000;

/**
 * Reads a text file.
 *
 * @param root The project's folder.
 * @param absolute The file.
 * @param mostBytes How large it may be.
 * @returns The file, or the problem: it cannot be read, it is too large, or its bytes are not UTF-8 (RFC 3629).
 */
export async function readSourceFile(
  root: string,
  absolute: string,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<SourceFile | Problem> {
  const read = await readSourceBytes(root, absolute, mostBytes);
  return 'bytes' in read ? { file: read.file, text: decodeSource(read.bytes) } : read;
}

/** The same, not decoded: the bytes of the file as it is, which are UTF-8. */
export async function readSourceBytes(
  root: string,
  absolute: string,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<{ file: string; bytes: Buffer } | Problem> {
  const file = projectPath(root, absolute);
  let bytes: Buffer;
  try {
    // Thousands of small files cost less one after the other than as many promises.
    bytes = readFileSync(absolute);
  } catch (error) {
    return unreadable(file, error as NodeJS.ErrnoException);
  }
  if (bytes.length > mostBytes) return tooLarge(file, bytes.length, mostBytes);
  if (!isUtf8(bytes)) return notUtf8(file, bytes);
  return { file, bytes };
}

/** The text of a file in UTF-8, without a byte order mark, each line ended by `\n`. */
export function decodeSource(bytes: Buffer): string {
  return bytes.toString('utf8', hasMark(bytes) ? 3 : 0).replace(/\r\n?/g, '\n');
}

/** The same as bytes: those given, where that is what they are. */
export function asLines(bytes: Buffer): Buffer {
  return hasMark(bytes) || bytes.includes(0x0d) ? Buffer.from(decodeSource(bytes)) : bytes;
}

/** Whether bytes begin with a byte order mark. */
function hasMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function unreadable(file: string, error: NodeJS.ErrnoException): Problem {
  const message = `The file cannot be read (${error.code ?? error.message}).`;
  return problemOf(file, 'unreadable', message, 'Look at the file’s permissions, and whether it is a file.');
}

function tooLarge(file: string, bytes: number, most: number): Problem {
  const inWords = new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const message = `The file has ${inWords.format(bytes / 1e6)}, and a text at most ${inWords.format(most / 1e6)}.`;
  return problemOf(
    file,
    'too-large',
    message,
    'Divide the text into several articles; pictures are files of their own beside it.',
  );
}

function notUtf8(file: string, bytes: Buffer): Problem {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.floor((good + bad + 1) / 2);
    if (isUtf8Start(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // Up to here the bytes may end inside a character that is then broken; it begins at the wrong byte.
  while (!isUtf8(bytes.subarray(0, good))) good -= 1;
  const before = new TextDecoder().decode(bytes.subarray(0, good)).split(/\r\n?|\n/);
  const byte = bytes[good] ?? 0;
  return {
    file,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    level: 'error',
    rule: 'encoding',
    message: `The byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} is not UTF-8 text.`,
    remedy: 'Save the file in UTF-8; it may have been saved as Windows-1252, Latin-1 or UTF-16.',
  };
}

/** Whether `bytes` are UTF-8, but for a character cut at the end. */
function isUtf8Start(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
