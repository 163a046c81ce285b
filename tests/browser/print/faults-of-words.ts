import type { Placed } from './match.ts';
import { letters } from './normal.ts';
import type { Reading } from './reading.ts';

/** Words that may be broken anywhere: those with the marks of an address. */
const ADDRESS = /[/\\@]|\.\w/;
/** Behind these a line may end without a hyphen. */
const BREAKABLE = /[-\u00ad\u2010-\u2015]$/;

/** Words that go on in the next line without a hyphen. */
export function faultsOfWords({ placed, expected }: Reading): string[] {
  if (expected.isRightToLeft) return [];
  return placed.flatMap((one) => {
    const broken = one.block.isLoose ? brokenInCells(one) : brokenInLines(one);
    const [{ page } = { page: 0 }] = one.lines;
    return [...new Set(broken)].map((word) => `page ${page}: a word is broken: “${word}”`);
  });
}

function brokenInLines({ block, characters }: Placed): string[] {
  const broken: string[] = [];
  let at = 0;
  for (const word of block.text.split(/\s+/)) {
    const { length } = letters(word);
    const breaks = characters.slice(at, at + length).some(({ line, raw }, index, all) => {
      const next = all[index + 1];
      return next && next.line !== line && !BREAKABLE.test(raw);
    });
    if (breaks && !ADDRESS.test(word)) broken.push(word);
    at += length;
  }
  return broken;
}

/** In cells lines are mixed, but every piece of a line is made of whole words. */
function brokenInCells({ block, lines }: Placed): string[] {
  const words = new Set(block.text.split(/\s+/).map(letters));
  const pieces = lines.flatMap(({ items }) => items.flatMap(({ text }) => text.trim().split(/\s+/)));
  return pieces.filter((piece) => !words.has(letters(piece)) && !BREAKABLE.test(piece));
}
