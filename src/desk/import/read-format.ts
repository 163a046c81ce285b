import path from 'node:path';
import { CommandFailure } from '../command.ts';
import { decodeCopy } from './decode-copy.ts';
import type { ReadFile } from './read-file.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readWord } from './read-word.ts';
import { splitBlocks } from './split-blocks.ts';
import { wordsOf } from './words.ts';

/** How files begin that hold text in a form which is not read. */
const OTHERS: [start: string, name: string][] = [
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'rich text (RTF)'],
  ['\xd0\xcf\x11\xe0', 'a Word file of before 2007 (.doc)'],
];

/**
 * Reads copy by the ending of its name: Markdown, HTML, Word, or else plain text.
 *
 * @param options The encoding, a label of the WHATWG Encoding Standard, when the editor knows better; and the folder
 *   where the file is, when the pictures that it names are to be opened.
 * @throws {CommandFailure} When it is in another form, is broken, nests too deep, or has no words.
 */
export async function readFormat(
  bytes: Uint8Array,
  fileName: string,
  { encoding, folder }: { encoding?: string | undefined; folder?: string | undefined } = {},
): Promise<ReadFile> {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const [, other] = OTHERS.find(([sign]) => start.startsWith(sign)) ?? [];
  if (other)
    throw new CommandFailure(`${fileName}:1:1: this is ${other}.\nSave it as .docx or as plain text.`);
  const ending = path.extname(fileName).toLowerCase();
  const isZip = start.startsWith('PK\u0003\u0004');
  const read = await (ending === '.docx' || isZip
    ? readWord(bytes, fileName)
    : readText(
        decodeCopy(bytes, fileName, encoding ?? declaredEncoding(bytes, ending)),
        ending,
        folder,
      ).catch((error) => refuseTooDeep(error, fileName)));
  if (wordsOf(read.words).length === 0) {
    throw new CommandFailure(
      `${fileName}:1:1: there are no words in it.\nGive a file with the text of an article.`,
    );
  }
  return read;
}

/** What reads Markdown and HTML goes down their trees call by call. */
function refuseTooDeep(error: unknown, fileName: string): never {
  if (!(error instanceof RangeError && /call stack/.test(error.message))) throw error;
  throw new CommandFailure(
    `${fileName}:1:1: too many quotations, lists or elements stand in one another.\nTake some out, or save it as plain text.`,
  );
}

async function readText(
  { text, notes }: ReturnType<typeof decodeCopy>,
  ending: string,
  folder: string | undefined,
): Promise<ReadFile> {
  if (ending === '.md' || ending === '.markdown') return { ...(await readMarkdown(text, folder)), notes };
  if (/^\.x?html?$/.test(ending)) return { ...(await readHtml(text, folder)), notes };
  const all = [...notes, ...saidOfHyphens(text)];
  return { blocks: splitBlocks(text), known: {}, words: text, leftOut: [], pictures: {}, notes: all };
}

/** Words that were broken at the end of a line: whether the hyphen is their own, only an editor knows. */
function saidOfHyphens(text: string): string[] {
  const words = [...text.matchAll(/(\p{L}+[-‐])\n[^\S\n]*(\p{Ll}+)/gu)].map(([, one, two]) => `${one}${two}`);
  if (words.length === 0) return [];
  return [
    `Broken at the end of a line; take the hyphen out where it is none of the word: ${[...new Set(words)].join(', ')}.`,
  ];
}

/** The encoding that HTML says of itself, when it is one (HTML, 4.2.5.4). */
function declaredEncoding(bytes: Uint8Array, ending: string): string | undefined {
  if (!/^\.x?html?$/.test(ending)) return undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
  try {
    return label && new TextDecoder(label).encoding.replace(/^utf-8$/, '') ? label : undefined;
  } catch {
    return undefined;
  }
}
