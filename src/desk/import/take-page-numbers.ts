import type { Block } from './block.ts';
import type { Copy } from './copy.ts';

const PAGE = /^[-–—\s]*(?:page\s+)?(\d{1,3})(?:\s+of\s+\d{1,3})?[-–—\s]*$/i;

/** Takes the numbers of pages; numbers of parts begin with 1. */
export function takePageNumbers(copy: Copy): void {
  const numbers = copy.body.map(numberOf).filter((number) => number !== undefined);
  if (numbers[0] === 1) return;
  copy.body = copy.body.filter((block) => {
    if (numberOf(block) === undefined) return true;
    copy.leftOut.push({ words: block.text, why: 'the number of a page' });
    return false;
  });
}

function numberOf({ kind, text }: Block): number | undefined {
  const [, number] = (kind === 'line' && PAGE.exec(text)) || [];
  return number === undefined ? undefined : Number(number);
}
