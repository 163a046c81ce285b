import { expect, test } from 'vitest';
import { expectedOf } from './expected.ts';
import { faultsOf } from './faults-of.ts';
import { sweep } from './papers.ts';
import { articleVisitor, NAMES } from './printed-articles.ts';
import { print } from './printer.ts';

/** Articles of many pages, whose breaks fall at every place: about a line from one height to the next, in millimetres. */
const CLOSE = ['the real article', 'thirty links', 'a few links', 'five thousand words'];
const CLOSE_STEP = 5;
const STEP = 10;

const visit = articleVisitor();

test.each(NAMES)('of %s, all pages are well broken on paper of any height', async (name) => {
  const { page } = await visit(name);
  const found: string[] = [];
  const papers = sweep(CLOSE.includes(name) ? CLOSE_STEP : STEP);
  const expected = await expectedOf(page, papers[0]?.width ?? 0);
  for (const paper of papers) {
    const faults = await faultsOf(await print(page, paper), expected);
    found.push(...faults.map((fault) => `${paper.height} mm high, ${fault}`));
  }
  expect(found).toEqual([]);
});
