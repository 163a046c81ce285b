import { describe, expect, test } from 'vitest';
import type { LeftOut } from '../../src/desk/import/copy.ts';
import { markSubheads } from '../../src/desk/import/mark-subheads.ts';
import { splitBlocks } from '../../src/desk/import/split-blocks.ts';
import { writeBody } from '../../src/desk/import/write-body.ts';

/** The Markdown of plain text, one block an entry. */
function blocksOf(text: string): string[] {
  return splitBlocks(text).map(({ node }) => writeBody([node]).trim());
}

describe('lines that were wrapped', () => {
  test.each<[name: string, text: string, blocks: string[]]>([
    [
      'at a narrow width, under a headline',
      'A headline\n\nA man wades through\nthe market on Monday.\n\nA cat sits on a lamp\npost in Ebb.',
      ['A headline', 'A man wades through the market on Monday.', 'A cat sits on a lamp post in Ebb.'],
    ],
    [
      'beside lists and lines of their own, which are many',
      'A headline\n\nThe bridge master of Saltreach, who has counted the bridges of the\nTestland coast since 1987, says that there are fewer.\n\none:\ntwo:\nthree:\nfour:\nfive:\nsix:',
      [
        'A headline',
        'The bridge master of Saltreach, who has counted the bridges of the Testland coast since 1987, says that there are fewer.',
      ],
    ],
    [
      'in a script whose letters are wide',
      '見出し\n\nソルトリーチのダムの水位が三日続けて上昇し、ソルトリーチの住民約二千\n人が避難した。',
      ['見出し', 'ソルトリーチのダムの水位が三日続けて上昇し、ソルトリーチの住民約二千人が避難した。'],
    ],
  ])('are joined: %s', (_, text, blocks) => {
    expect(blocksOf(text).slice(0, blocks.length)).toEqual(blocks);
  });
});

describe('lines that are set as a table', () => {
  test('become one, with a head where they have one', () => {
    const text =
      'A headline\n\n              P   W   Pts\nSaltreach    12   9    29\nEbb          12   5    19';
    expect(blocksOf(text)[1]).toBe(
      [
        '|           |  P |  W | Pts |',
        '| --------- | -: | -: | --: |',
        '| Saltreach | 12 |  9 |  29 |',
        '| Ebb       | 12 |  5 |  19 |',
      ].join('\n'),
    );
  });

  test('stay as they are set where there is no head', () => {
    expect(blocksOf('A headline\n\nSaltreach FC   2  Ebb   1\nFlow           0  Neap  0')[1]).toBe(
      '```\nSaltreach FC   2  Ebb   1\nFlow           0  Neap  0\n```',
    );
  });

  test('are none where two spaces part sentences', () => {
    const text =
      'A headline\n\nThe river rose in 1987.  It fell in 1988.\nIt rose again in 1989.  It fell again.';
    expect(blocksOf(text).join(' ')).not.toContain('```');
  });
});

describe('subheads', () => {
  /** The lines of a text that become subheads. */
  function subheadsOf(...lines: string[]): { subheads: string[]; leftOut: LeftOut[] } {
    const leftOut: LeftOut[] = [];
    const blocks = markSubheads(splitBlocks(lines.join('\n\n')), leftOut);
    return { subheads: blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text), leftOut };
  }

  test.each([
    ['- A metre an hour -', 'A metre an hour'],
    ['- "Un mètre par heure" -', '"Un mètre par heure"'],
    ['◇ 네 개의 수문', '네 개의 수문'],
    ['– What of the bridge?', 'What of the bridge?'],
  ])('are found under the signs of %s, which are named', (line, subhead) => {
    const { subheads, leftOut } = subheadsOf('It rained.', line, 'It rained more.');
    expect(subheads).toEqual([subhead]);
    expect(leftOut).toMatchObject([{ why: 'the signs of a subhead' }]);
  });

  test('may be the numbers of parts, the first as well', () => {
    expect(subheadsOf('I', 'She was born.', 'II', 'She lived.').subheads).toEqual(['I', 'II']);
  });

  test.each([
    'Q: Did you know?',
    'jane@example.org',
    'https://example.org/more',
    '+44 20 7946 0000',
    'By Jane Example',
    'Photo: Jane Example/Invented News',
    'A cat sits on a lamp post in Ebb. PHOTO/TEST',
    '昇し、住民が避難した。',
  ])('are not made of %s', (line) => {
    expect(subheadsOf('It rained.', line, 'It rained more.').subheads).toEqual([]);
  });

  test('do not begin a text', () => {
    expect(subheadsOf('Staff reporter', 'It rained all day.').subheads).toEqual([]);
  });
});
