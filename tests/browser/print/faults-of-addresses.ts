import type { Placed } from './match.ts';
import type { Reading } from './reading.ts';

/** How far from its link an address in the margin may stand, in lines of the text. */
const NEAR = 1.5;
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

function faultsOfDistance({ placed, expected, pdf }: Reading): string[] {
  const faults: string[] = [];
  for (const { block, lines } of placed) {
    const [first] = lines;
    if (block.kind !== 'address' || !first) continue;
    const link = expected.links.find(({ printed }) => block.text.endsWith(printed));
    const boxes = pdf.pages[first.page - 1]?.links.filter(({ address }) => address === link?.href) ?? [];
    const away = Math.min(...boxes.map(({ top, bottom }) => Math.max(top - first.y, first.y - bottom, 0)));
    if (away > NEAR * expected.line) {
      const lineCount = (away / expected.line).toFixed(1);
      faults.push(
        `page ${first.page}: ${link?.printed ?? block.text} stands ${lineCount} lines from its link`,
      );
    }
  }
  return faults;
}
