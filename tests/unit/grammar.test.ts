import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { directiveSyntax } from '../../src/markdown/directive-syntax.ts';
import { parseMarkdown } from '../../src/markdown/grammar.ts';
import { pick, randomOf } from '../random.ts';

const whole = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(directiveSyntax);

/** What it gives; the libraries hold themselves to more here than in a build, and throw at some nonsense. */
function outcome(parse: () => Root): unknown {
  try {
    return parse();
  } catch (error) {
    return String(error);
  }
}

/** Pieces of which anything may come, most of all what parts of the grammar begin with. */
const PIECES = [
  ...['a', 'b c', 'www.', 'http://', '://', '@', 'a@b.co', '.', '&#64;', '&commat;', '\\@', '&#124;', '\\|'],
  ...[
    '|',
    '-',
    ':',
    ':-',
    '-:',
    '---',
    ' ',
    '\t',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '~~',
    '[^a]',
    '[^a]: ',
    '`',
    '*',
    '_',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '\\',
    '[x] ',
    '# ',
    ':pull[',
    '::timeline',
    ':::',
    'note',
    '{#a}',
    '    ',
  ],
];

test('a text is parsed without what it has no need of as it is with the whole grammar', () => {
  const next = randomOf(11);
  for (let run = 0; run < 2000; run += 1) {
    const text = Array.from({ length: 2 + Math.floor(next() * 14) }, () => pick(next, PIECES)).join('');
    const parsed = outcome(() => parseMarkdown(new VFile(text)));
    expect(parsed, JSON.stringify(text)).toEqual(outcome(() => whole.parse(text)));
  }
});

test.each([
  ['a\n:-\n1', 'table'],
  ['a\n-:\n1', 'table'],
  ['a | b\n-- | --\n1 | 2', 'table'],
])('a table is seen however little it has of one: %j', (text, type) => {
  expect(parseMarkdown(new VFile(text)).children.map((node) => node.type)).toEqual([type]);
});

test('an address of mail becomes a link', () => {
  const [paragraph] = parseMarkdown(new VFile('Write to desk@galley.example today.')).children;
  expect(JSON.stringify(paragraph)).toContain('mailto:desk@galley.example');
});
