import type { ExpectedBlock } from './expected.ts';
import type { Line } from './lines.ts';
import { letters, sorted } from './normal.ts';

/** A block that was found. */
export interface Placed {
  block: ExpectedBlock;
  /** The lines that it stands in, in their order. */
  lines: Line[];
  /** As it is printed: without white space, with hyphens. */
  raw: string;
  /** Its characters, each with its line. */
  characters: PrintedCharacter[];
}

/** A character that is compared. */
interface PrintedCharacter {
  line: Line;
  /** As it is printed, with a hyphen behind it. */
  raw: string;
}

/** How much of a text a fault quotes. */
const QUOTED = 70;

/**
 * Finds blocks in the lines of a column: each once, in their order, and nothing beside them.
 *
 * @param where The column's name, for the faults.
 */
export function match(
  lines: Line[],
  blocks: ExpectedBlock[],
  where: string,
): { placed: Placed[]; faults: string[] } {
  const placed: Placed[] = [];
  const faults: string[] = [];
  const characters: PrintedCharacter[] = [];
  let stream = '';
  for (const line of lines) {
    for (const { text } of line.items) {
      for (const raw of text.replace(/\s/g, '')) {
        const plain = letters(raw);
        const last = characters.at(-1);
        // A hyphen belongs to the character before it.
        if (!plain && last) last.raw += raw;
        for (let index = 0; index < plain.length; index += 1)
          characters.push({ line, raw: index === 0 ? raw : '' });
        stream += plain;
      }
    }
  }
  let at = 0;
  for (const block of blocks) {
    const wanted = letters(block.text);
    const found = find(stream, wanted, at, block.isLoose);
    if (found < 0) {
      faults.push(`${where}: not there, or not in its place: “${block.text.slice(0, QUOTED)}”`);
      continue;
    }
    const extra = stream.slice(at, found);
    if (extra && !isRepeatedHead(extra, placed, characters[at]?.line, lines))
      faults.push(`${where}: unexpected: “${extra.slice(0, QUOTED)}”`);
    const part = characters.slice(found, found + wanted.length);
    placed.push({
      block,
      lines: [...new Set(part.map(({ line }) => line))],
      raw: part.map(({ raw }) => raw).join(''),
      characters: part,
    });
    at = found + wanted.length;
  }
  if (at < stream.length) faults.push(`${where}: unexpected: “${stream.slice(at, at + QUOTED)}”`);
  return { placed, faults };
}

/** Whether a text at the top of a page is the head of the table that goes on there. */
function isRepeatedHead(text: string, placed: Placed[], line: Line | undefined, lines: Line[]): boolean {
  const head = placed.findLast(({ block }) => block.isTableHead);
  const isTop = line !== undefined && lines.find(({ page }) => page === line.page) === line;
  return isTop && head !== undefined && sorted(letters(head.block.text)) === sorted(text);
}

/** Where a text stands in a stream, from a place on; -1 when nowhere. */
function find(stream: string, wanted: string, from: number, isLoose: boolean): number {
  if (!isLoose) return stream.indexOf(wanted, from);
  const same = sorted(wanted);
  for (let at = from; at + wanted.length <= stream.length; at += 1) {
    if (sorted(stream.slice(at, at + wanted.length)) === same) return at;
  }
  return -1;
}
