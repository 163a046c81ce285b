import { describe, expect, test } from 'vitest';
import type { PublishedAnchor } from '../../src/article/anchor.ts';
import { contentHash } from '../../src/article/content-hash.ts';
import { type Block, keepIds } from '../../src/markdown/keep-ids.ts';

const TEXTS = {
  a: 'The gauge at the old bridge stood at four metres on Monday, the highest since the war.',
  b: 'Farmers on the left bank moved their cattle to higher ground before the night began.',
  c: 'No warning had been given by the office that is responsible for the upper valley.',
  d: 'The council will meet on Thursday to decide on money for dikes and pumping stations.',
};

const heading = (text: string, id?: string): Block => ({ kind: 'heading', hash: contentHash(text), id });
const paragraph = (text: string, id?: string): Block => ({ kind: 'paragraph', hash: contentHash(text), id });

function published(...blocks: [id: string, block: Block][]): PublishedAnchor[] {
  return blocks.map(([id, { kind, hash }]) => ({ id, kind, hash, since: '2026-11-23' }));
}

const BEFORE = published(
  ['p1', paragraph(TEXTS.a)],
  ['gauges', heading('The gauges')],
  ['gauges-p1', paragraph(TEXTS.b)],
  ['gauges-p2', paragraph(TEXTS.c)],
);

test.each<[string, Block[], (string | undefined)[]]>([
  [
    'nothing changed',
    [paragraph(TEXTS.a), heading('The gauges'), paragraph(TEXTS.b), paragraph(TEXTS.c)],
    ['p1', 'gauges', 'gauges-p1', 'gauges-p2'],
  ],
  [
    'a heading reworded from end to end',
    [paragraph(TEXTS.a), heading('What was measured'), paragraph(TEXTS.b), paragraph(TEXTS.c)],
    ['p1', 'gauges', 'gauges-p1', 'gauges-p2'],
  ],
  [
    'a paragraph put in between',
    [paragraph(TEXTS.a), heading('The gauges'), paragraph(TEXTS.d), paragraph(TEXTS.b), paragraph(TEXTS.c)],
    ['p1', 'gauges', undefined, 'gauges-p1', 'gauges-p2'],
  ],
  [
    'two paragraphs that change places',
    [paragraph(TEXTS.a), heading('The gauges'), paragraph(TEXTS.c), paragraph(TEXTS.b)],
    ['p1', 'gauges', 'gauges-p2', 'gauges-p1'],
  ],
  [
    'a paragraph reworded a little, with a new one before it',
    [
      paragraph(TEXTS.a),
      heading('The gauges'),
      paragraph(TEXTS.d),
      paragraph(TEXTS.b.replace('Farmers', 'Shepherds')),
      paragraph(TEXTS.c),
    ],
    ['p1', 'gauges', undefined, 'gauges-p1', 'gauges-p2'],
  ],
  [
    'a paragraph written anew in its place',
    [paragraph(TEXTS.a), heading('The gauges'), paragraph(TEXTS.d), paragraph(TEXTS.c)],
    ['p1', 'gauges', 'gauges-p1', 'gauges-p2'],
  ],
  [
    'a paragraph taken out',
    [paragraph(TEXTS.a), heading('The gauges'), paragraph(TEXTS.c)],
    ['p1', 'gauges', 'gauges-p2'],
  ],
  [
    'two written anew where one stood: nobody knows which it is',
    [
      paragraph(TEXTS.a),
      heading('The gauges'),
      paragraph(TEXTS.d),
      paragraph('Quite another thing, at length.'),
      paragraph(TEXTS.c),
    ],
    ['p1', 'gauges', undefined, undefined, 'gauges-p2'],
  ],
  [
    'an id that the editor sets',
    [
      paragraph(TEXTS.a),
      heading('The gauges'),
      paragraph(TEXTS.d),
      paragraph('Quite another thing, at length.', 'gauges-p1'),
      paragraph(TEXTS.c),
    ],
    ['p1', 'gauges', undefined, 'gauges-p1', 'gauges-p2'],
  ],
  ['everything gone', [], []],
])('%s', (_, blocks, ids) => {
  expect(keepIds(blocks, BEFORE)).toEqual(ids);
});

test('a sentence that stands twice keeps its two ids in order', () => {
  const twice = published(['p1', paragraph(TEXTS.a)], ['p2', paragraph(TEXTS.a)]);
  expect(keepIds([paragraph(TEXTS.a), paragraph(TEXTS.a)], twice)).toEqual(['p1', 'p2']);
});

test('of blocks that change places, none is paired with an anchor that another could have as well', () => {
  const [a, b, c, d] = Object.values(TEXTS).map((text) => paragraph(text)) as Block[];
  const last = paragraph('The ferry has not crossed since the storm of last week.');
  const new1 = paragraph('Bread costs more than it did.');
  const new2 = paragraph('Somebody has found a coin from the reign of a king.');
  const before = published(
    ...[a, b, c, d, last].map((block, at): [string, Block] => [`p${at + 1}`, block as Block]),
  );
  // The third is gone; both new ones stand between one that was before it and one that was behind it.
  const now = [a, new1, d, b, new2, last] as Block[];
  expect(keepIds(now, before)).toEqual(['p1', undefined, 'p4', 'p2', undefined, 'p5']);
});

test('a heading of few words is another’s only beside what that stood beside', () => {
  const short = (text: string): Block => ({ ...heading(text), isShort: true });
  const before = published(
    ['gauges', short('The gauges')],
    ['gauges-p1', paragraph(TEXTS.a)],
    ['next', short('What is next')],
    ['next-p1', paragraph(TEXTS.b)],
  );
  const [a, b, c] = [TEXTS.a, TEXTS.b, TEXTS.c].map((text) => paragraph(text)) as [Block, Block, Block];
  expect(keepIds([short('What is next'), b, short('The law'), c], before)).toEqual([
    'next',
    'next-p1',
    undefined,
    undefined,
  ]);
  expect(keepIds([short('What comes next'), b, short('The gauges'), a], before)).toEqual([
    'next',
    'next-p1',
    'gauges',
    'gauges-p1',
  ]);
});

describe('of sections with the same heading', () => {
  const [a, b, c] = [TEXTS.a, TEXTS.b, TEXTS.c].map((text) => paragraph(text)) as [Block, Block, Block];
  const background = { ...heading('Background'), isShort: true };
  const before = published(
    ['p1', c],
    ['background', background],
    ['background-p1', a],
    ['background-2', background],
    ['background-2-p1', b],
  );

  test('each has its id wherever it goes', () => {
    expect(keepIds([c, background, b, background, a], before)).toEqual([
      'p1',
      'background-2',
      'background-2-p1',
      'background',
      'background-p1',
    ]);
  });

  test('the one that stays has its own', () => {
    expect(keepIds([c, background, b], before)).toEqual(['p1', 'background-2', 'background-2-p1']);
  });

  test('and the same paragraph, each has its own as well', () => {
    const twice = published(
      ['p1', c],
      ['background', background],
      ['background-p1', a],
      ['background-2', background],
      ['background-2-p1', b],
      ['background-2-p2', a],
    );
    expect(keepIds([c, background, background, b, a], twice)).toEqual([
      'p1',
      'background',
      'background-2',
      'background-2-p1',
      'background-2-p2',
    ]);
  });
});
