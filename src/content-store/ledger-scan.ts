import type { WrongLine } from './ledger-anchors.ts';
import { readLine } from './ledger-line.ts';

/** Is told of the lines of a ledger, in their order. */
export interface Listener {
  address: (address: string, of: string, hash: string, on: string, line: number) => void;
  /** Lines from `start` to `end`, in bytes, of which no more is known than that they begin as those of anchors of a text. */
  anchors: (of: string, start: number, end: number, line: number) => void;
}

/** How much is decoded at once, in bytes: a whole ledger may be longer than any string. */
const CHUNK = 1 << 20;

const NEWLINE = 0x0a;

/** What an anchor's line begins with. */
const START = /^\{"of":"(site|(?:articles|people|topics|pages)\/[a-z0-9-]+)","anchor":"/;

/**
 * Goes through the lines of a ledger: reads those of addresses, and leaves those of anchors for later.
 *
 * @param bytes UTF-8, each line ended by `\n`.
 * @returns The lines that are neither.
 */
export function scanLines(bytes: Buffer, { address, anchors }: Listener): WrongLine[] {
  const wrong: WrongLine[] = [];
  let number = 0;
  // The text whose anchors are listed, and how its lines begin.
  let of = '';
  let prefix = '\n';
  for (const [from, to] of chunksOf(bytes)) {
    // A byte a sign: places in the text are those in the bytes.
    const text = bytes.toString('latin1', from, to);
    let start = 0;
    while (start < text.length) {
      const found = text.indexOf('\n', start);
      const end = found === -1 ? text.length : found;
      const next = Math.min(end + 1, text.length);
      number += 1;
      if (text.startsWith(prefix, start)) anchors(of, from + start, from + next, number);
      else {
        const line = bytes.toString('utf8', from + start, from + end);
        const begun = START.exec(line);
        if (begun) {
          of = begun[1] as string;
          prefix = begun[0];
          anchors(of, from + start, from + next, number);
        } else if (line.trim() !== '') {
          const read = readLine(line);
          if (typeof read === 'string') wrong.push({ line: number, wrong: read });
          else if (read.address !== undefined) address(read.address, read.of, read.hash, read.on, number);
          else anchors(read.of, from + start, from + next, number);
        }
      }
      start = next;
    }
  }
  return wrong;
}

/** Parts of whole lines. */
function* chunksOf(bytes: Buffer): Generator<[from: number, to: number]> {
  let from = 0;
  while (from < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, from + CHUNK);
    const to = newline === -1 ? bytes.length : newline + 1;
    yield [from, to];
    from = to;
  }
}
