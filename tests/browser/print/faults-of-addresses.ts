import type { Line } from './lines.ts';
import type { Placed } from './match.ts';
import type { Reading } from './reading.ts';

/** How far from its link an address in the margin may stand, in lines of the text. */
const NEAR = 1.5;
/** The same below the head of the margin, which is as high as who wrote the article and its QR code are. */
const MOST_BELOW_HEAD = 12;
/** How many lines close a page: as many as an address in the margin takes. */
const LAST = 4;
/** What may stand before and behind an address. */
const AROUND = /^(?:$|[\s,;:.()“”‘’])/;

/** Addresses that are not printed, printed twice or changed, far from their links, or of places on the page itself. */
export function faultsOfAddresses(reading: Reading): string[] {
  const { placed, expected } = reading;
  const faults: string[] = [];
  for (const address of new Set(expected.links.map(({ printed }) => printed))) {
    const count = placed.reduce((sum, block) => sum + timesIn(block, address), 0);
    if (count !== 1) faults.push(`the address ${address} is printed ${count} times`);
  }
  const all = placed.map(({ raw }) => raw).join(' ');
  const page = expected.permalink.replace(/^https?:\/\//, '');
  for (const target of new Set(expected.inner)) {
    if (all.includes(`${page}${target}`))
      faults.push(`the address of ${target}, on the page itself, is printed`);
  }
  return [...faults, ...faultsOfDistance(reading)];
}

/** How often a block has an address on paper, letter by letter. */
function timesIn({ block, raw }: Placed, address: string): number {
  let count = 0;
  const text = block.text.replace(/https?:\/\//g, '');
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? '';
    const behind = text.slice(at + address.length);
    if (AROUND.test(before) && AROUND.test(behind)) count += 1;
  }
  // A hyphen that a line added would make it another address.
  return raw.includes(address) || block.isLoose ? count : 0;
}

/**
 * Addresses in the margin that do not begin beside the line of their link. One may stand right below the head of the
 * margin, beside which the text begins; and one for which the foot of a page has no room begins the next.
 */
function faultsOfDistance(reading: Reading): string[] {
  const { placed, expected } = reading;
  const faults: string[] = [];
  const margin = placed.filter(({ block }) => block.column === 'side');
  for (const [index, { block, lines }] of margin.entries()) {
    const [first] = lines;
    if (block.kind !== 'address' || !first) continue;
    const link = expected.links.find(({ printed }) => block.text.endsWith(printed));
    if (!link) continue;
    const away = distance(link.href, first, reading);
    const above = margin[index - 1];
    const isBelowHead = first.page === 1 && above?.block.kind !== 'address' && above?.block.kind !== 'quote';
    const limit = isBelowHead ? MOST_BELOW_HEAD : NEAR;
    if (away <= limit * expected.line || begins(link.href, first, reading)) continue;
    const lineCount = (away / expected.line).toFixed(1);
    faults.push(`page ${first.page}: ${link.printed} stands ${lineCount} lines from its link`);
  }
  return faults;
}

/** From the words of a link to a line on the same page, up or down. */
function distance(href: string, { page, y }: Line, reading: Reading): number {
  const boxes = wordsOf(href, page, reading);
  return Math.min(...boxes.map(({ top, bottom }) => Math.max(top - y, y - bottom, 0)));
}

/** Whether a line of the margin is the first on its page, and the words of the link close the page before. */
function begins(href: string, line: Line, reading: Reading): boolean {
  const { placed, column, expected } = reading;
  const others = placed.filter(({ block }) => block.column === 'side').flatMap(({ lines }) => lines);
  if (others.find(({ page }) => page === line.page) !== line) return false;
  const foot = Math.max(...column.filter(({ page }) => page === line.page - 1).map(({ y }) => y));
  return wordsOf(href, line.page - 1, reading).some(({ bottom }) => bottom > foot - LAST * expected.line);
}

/** Where the words of a link are on a page. Its address in the margin is part of the link as well. */
function wordsOf(href: string, number: number, { pdf, expected }: Reading) {
  const page = pdf.pages[number - 1];
  const { margins, side, isRightToLeft } = expected;
  return (page?.links ?? []).filter(
    ({ address, left, right }) =>
      address === href &&
      (isRightToLeft
        ? right < (page?.width ?? 0) - margins.right - side + 1
        : left > margins.left + side - 1),
  );
}
