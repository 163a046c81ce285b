import { expect, test } from 'vitest';
import { expectedOf } from './expected.ts';
import { faultsOf } from './faults-of.ts';
import { A4, sweep } from './papers.ts';
import { type ArticleName, articleVisitor } from './printed-articles.ts';
import { print } from './printer.ts';

/** What is done to the sheet: to which article, how, and the fault that must be reported for it. */
const MUTATIONS: Record<string, { name: ArticleName; style: string; fault: RegExp }> = {
  'headings may stand last on a page': {
    name: 'five thousand words',
    style: 'h2, h3, h4 { break-after: auto !important }',
    fault: /a heading stands last/,
  },
  'one line of a paragraph may stand alone': {
    name: 'five thousand words',
    style: '* { widows: 1 !important; orphans: 1 !important }',
    fault: /a single line of a paragraph/,
  },
  'pull-quotes may be cut': {
    name: 'five thousand words',
    style: '.pull-quote { break-inside: auto !important; orphans: 1; widows: 1 }',
    fault: /cut in two/,
  },
  // What leaves the place of the text is cut off by the browser.
  'text leaves its place': {
    name: 'a few links',
    style: '.text > section > p { position: relative; inset-inline-start: -66mm }',
    fault: /not there/,
  },
  'text goes to the edge': {
    name: 'a few links',
    style: '@page { margin-right: 3mm !important }',
    fault: /at the paper’s edge/,
  },
  'text stands on other text': {
    name: 'a few links',
    style: '.text > section > p + p { margin-block-start: -11pt !important }',
    fault: /overlap/,
  },
  'a paragraph is missing': {
    name: 'a few links',
    style: '.text > p:first-of-type { display: none }',
    fault: /not there, or not in its place/,
  },
  'a paragraph stands in another place': {
    name: 'a few links',
    style: '.text { display: flex; flex-direction: column } .text > p { order: 1 }',
    fault: /not in its place/,
  },
  'an address is missing': {
    name: 'a few links',
    style: '[data-n="3"]::before { content: none !important }',
    fault: /the address example\.org\/third is printed 0 times/,
  },
  'an address is changed': {
    name: 'a few links',
    style: '[data-n="3"]::before { content: "3 example.org/thi-rd" !important }',
    fault: /the address example\.org\/third is printed 0 times/,
  },
  'addresses stand elsewhere': {
    name: 'a few links',
    style: '[data-beside]::before { position: relative; inset-block-start: 14mm }',
    fault: /lines from its link/,
  },
  'the foot is empty': {
    name: 'one paragraph',
    style: '@page { @bottom-left { content: none !important } }',
    fault: /the foot says/,
  },
  'the head is empty': {
    name: 'a few links',
    style: ':root { --running-start: "" !important }',
    fault: /the head says/,
  },
  'text is grey': {
    name: 'one paragraph',
    style: '.text p { color: #888 !important }',
    fault: /text is #888888/,
  },
  'the paper is dark': {
    name: 'one paragraph',
    style: 'html { background: #666 !important; print-color-adjust: exact }',
    fault: /is ink/,
  },
  'a picture is missing': {
    name: 'many figures',
    style: '.figure.lead img { display: none !important }',
    fault: /of 9 pictures/,
  },
  'pictures are too large for their pixels': {
    name: 'many figures',
    style:
      '.figure.lead .for-print { inline-size: 174mm !important; max-inline-size: none !important; zoom: 2 }',
    fault: /pixels to the inch/,
  },
  'words are broken': {
    name: 'a few links',
    style: '.text p { word-break: break-all }',
    fault: /a word is broken/,
  },
};

const visit = articleVisitor();

test.each(Object.entries(MUTATIONS))('the check itself sees that %s', async (_, { name, style, fault }) => {
  const { page } = await visit(name, { bypassCSP: true });
  const expected = await expectedOf(page, A4.width);
  await page.addStyleTag({ content: `@media print { ${style} }` });
  const isSeen = async () => {
    for (const paper of [A4, ...sweep(5)]) {
      const faults = await faultsOf(await print(page, paper), expected, { isDrawn: paper === A4 });
      if (faults.some((one) => fault.test(one))) return true;
    }
    return false;
  };
  expect(await isSeen()).toBe(true);
});
