import { readdirSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { FEATURES, parseMarkdown, parseWithRemark } from '../../src/markdown/grammar.ts';
import { isPlainMarkdown } from '../../src/markdown/plain-markdown.ts';
import { pick, randomOf } from '../random.ts';

const byAstro = (text: string) => markdownToMdast(text, { features: FEATURES }) as Root;
const byRemark = (text: string) => parseWithRemark(new VFile(text));

/** Paragraphs, headings, lists, notes and quotations of articles that are there. */
const PARTS = ['content/articles', 'tests/fixtures/site/articles', 'tests/fixtures/arabic-site/articles']
  .flatMap((folder) => readdirSync(folder).map((slug) => readFileSync(`${folder}/${slug}/index.md`, 'utf8')))
  .flatMap((text) => text.slice(text.indexOf('\n---', 3) + 4).split(/\n{2,}/))
  .filter((part) => part.trim() !== '');

/** What may be written into them. */
const MARKS = [
  ...['*', '**', '_', '[', ']', '](', ')', '![a](b.png)', '[^a]', '[^a]: ', '[a](/b/ "c")', '{', '}', '{#a}'],
  ...[
    '## ',
    '- ',
    '1. ',
    '> ',
    '\n',
    '\n\n',
    ':',
    ': ',
    '::',
    ':::\n',
    ':::note\n',
    ':::note[A b]\n',
    ':pull[',
  ],
  ...[
    'https://example.org/a',
    '"',
    '’',
    '—',
    '--',
    '!',
    '.',
    ' ',
    'a',
    'ß',
    '7',
    '漢',
    '😀',
    'م',
    '-',
    '#',
    '=',
    '+',
  ],
];

/** What may stand in a cell. */
const CELLS = [
  'a',
  'b c',
  '*d*',
  '[e](/f/)',
  '![g](h.png "i")',
  '[^j]',
  ':pull[k]',
  '3.5',
  '',
  'م ن',
  '漢',
  '-',
  'l:',
];

/** What may stand under the head of a column. */
const RULES = ['-', '---', ':--', '-:', ':-:', '-------:'];

/** A table; now and then one that is broken. */
function randomTable(next: () => number): string {
  const width = 1 + Math.floor(next() * 3);
  const isBroken = next() < 0.2;
  const row = (cells: string[]) => {
    const count = isBroken && next() < 0.4 ? width + pick(next, [-1, 1]) : width;
    const parts = Array.from({ length: count }, () => {
      const [before, after] = [pick(next, [' ', ' ', '', '  ']), pick(next, [' ', ' ', '', '  '])];
      return `${before}${pick(next, cells)}${after}|`;
    });
    return `|${parts.join('')}`;
  };
  const rows = Array.from({ length: Math.floor(next() * 3) }, () => row(CELLS));
  const start = isBroken ? pick(next, ['', '', ' ', '> ', '- ', ':::note\n', 'm\n']) : '';
  return start + [row(CELLS), row(isBroken ? [...RULES, '', ':'] : RULES), ...rows].join('\n');
}

/** Some of the parts and tables, with a few changes. */
function randomText(next: () => number): string {
  const count = 1 + Math.floor(next() * 3);
  const part = () => (next() < 0.3 ? randomTable(next) : pick(next, PARTS));
  let text = Array.from({ length: count }, part).join(pick(next, ['\n\n', '\n\n', '\n']));
  for (let changes = Math.floor(next() * 4); changes > 0; changes -= 1) {
    const at = Math.floor(next() * (text.length + 1));
    const end = next() < 0.3 ? at + Math.ceil(next() * 3) : at;
    text = text.slice(0, at) + (end > at ? '' : pick(next, MARKS)) + text.slice(end);
  }
  return text;
}

test('what counts as plain is read by both parsers alike, with all positions', () => {
  const next = randomOf(41);
  let plain = 0;
  let tables = 0;
  for (let run = 0; run < 3000; run += 1) {
    const text = randomText(next);
    if (!isPlainMarkdown(text)) continue;
    plain += 1;
    if (text.includes('|')) tables += 1;
    expect(byAstro(text), JSON.stringify(text)).toEqual(byRemark(text));
  }
  expect(plain).toBeGreaterThan(600);
  expect(tables).toBeGreaterThan(200);
});

test.each([
  'About 3 :s of it',
  'Re:Iraq',
  ':1',
  'See www.',
  '[http://a.',
  'k](http://./)',
  ':lang[x](http://.i',
  ':pull[a\nb]',
  ':pull[a ]{#b}',
  ':pull[a]{#}',
  ':pull[:o]',
  '[](:pull[l)]',
  ':::note\n',
  ':::note a\nb\n:::',
  ':::note[ ]\na\n:::',
  '- a\n:::',
  '9. a\n:::',
  '[ ]: y',
  '_**r*',
  '*_*a',
  'r*_*',
  '**o*😀',
  '*o:r*',
  '~there~ it is',
  'a\u0000',
  '\ud83d',
  '_m_\ufeff',
  '>>\n>\n',
  '1.\n*     e\n      ',
  '<m:abc>',
  'a | b',
  '| a |\n| - | - |',
  '| a |\n| - |\n| b | c |',
  '| a | b |\n| - | - |\n| *c | d* |',
  '| a |\n| - |\nb',
  'a\n| b |\n| - |',
  '- a\n| b |\n| - |',
  ':::note\n| a |\n| - |\n:::',
])('what they read in another way, or may, is read by remark’s: %j', (text) => {
  expect(isPlainMarkdown(text)).toBe(false);
  expect(parseMarkdown(new VFile(text))).toEqual(byRemark(text));
});

test('nearly all that these articles are made of is plain', () => {
  const plain = PARTS.filter(isPlainMarkdown);
  expect(plain.length).toBeGreaterThan(PARTS.length * 0.6);
});

test('an ordinary text is plain', () => {
  const text =
    'A *word* of [it](/a/).[^a]\n\n## More {#more}\n\n- One\n- Two\n\n:::note\nThat.\n:::\n\n:pull[It is so.]{#so} Yes.\n\n| A | *B* |\n| :- | -: |\n| c | [1](/d/) |\n';
  expect(isPlainMarkdown(text)).toBe(true);
  expect(byAstro(text)).toEqual(byRemark(text));
});
