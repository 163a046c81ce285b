import { describe, expect, test } from 'vitest';
import { badTextBoxes } from '../text-boxes.ts';
import { expectedOf } from './expected.ts';
import { faultsOf } from './faults-of.ts';
import { A4, A4_ACROSS, A5, LETTER } from './papers.ts';
import { ARTICLES, articleVisitor, NAMES } from './printed-articles.ts';
import { print } from './printer.ts';

const visit = articleVisitor();

describe.each(NAMES)('%s', (name) => {
  const { pages } = ARTICLES[name];

  test.each([
    ['A4', A4],
    ['Letter', LETTER],
  ])('is a whole edition on %s', async (_, paper) => {
    const { page } = await visit(name);
    const expected = await expectedOf(page, paper.width);
    expect(await faultsOf(await print(page, paper), expected, { isDrawn: true, pages })).toEqual([]);
  });

  test.each([
    ['A5', A5],
    ['A4 across', A4_ACROSS],
  ])('is whole on %s as well', async (_, paper) => {
    const { page } = await visit(name);
    const expected = await expectedOf(page, paper.width);
    expect(await faultsOf(await print(page, paper), expected)).toEqual([]);
  });
});

test.each(NAMES)('no box of %s cuts off its text on paper', async (name) => {
  const { page } = await visit(name);
  await page.emulateMedia({ media: 'print' });
  // As wide as the text of A4 is, in CSS pixels, and of a size at which the sheet takes it for that.
  await page.setViewportSize({ width: 794, height: 1000 });
  await page.evaluate(() => document.documentElement.style.setProperty('padding', '0 18mm'));
  expect(await badTextBoxes(page)).toEqual([]);
});

test('a few links have their addresses in the margin, many have them in a list', async () => {
  const addressesOf = async (name: 'a few links' | 'thirty links') => {
    const { page } = await visit(name);
    const { blocks } = await expectedOf(page, A4.width);
    return {
      beside: blocks.filter(({ kind }) => kind === 'address').length,
      listed: blocks.filter(({ text }) => /^\d+\. (?:example\.org|maps\.example)/.test(text)).length,
    };
  };
  expect(await addressesOf('a few links')).toEqual({ beside: 7, listed: 1 });
  expect(await addressesOf('thirty links')).toEqual({ beside: 0, listed: 30 });
});
