import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../src/content-store/plain-yaml.ts';
import { randomOf } from '../random.ts';

/** What the library reads; nothing where it finds a mistake. */
function readYaml(lines: readonly string[]): unknown {
  const document = parseDocument(`\n${lines.join('\n')}\n`, { prettyErrors: false });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

const KEYS = [
  'title',
  'date',
  'a-b',
  'null',
  'constructor',
  '"quoted"',
  '- title',
  '-',
  '#',
  '1',
  'a b',
  '?',
];

const VALUES = [
  ...['Rivers rise', 'it’s: a colon', 'ends:', 'a # comment', 'a#b', 'C:\\b', 'x  y', 'space ', 'tab\there'],
  ...[
    'true',
    'Null',
    'nullable',
    '~',
    '1990',
    '007',
    '0x1F',
    '1e3',
    '1_000',
    '-5',
    '.5',
    '12345678901234567890',
  ],
  ...[
    '2022',
    '2022-03',
    '2022-03-21',
    '2026-11-23T09:30:00+00:00',
    '2022-03: x',
    './a.md',
    '.inf',
    '...',
    '---',
  ],
  ...['"in quotes"', '"with \\n"', "'it''s'", "'single'", '"half', '"a" b', '""', '"2018"', '"tab\t"'],
  ...[
    '[a, b-c]',
    '[a,b]',
    '[]',
    '[true, a]',
    '[Jane Doe, a]',
    '[a, ]',
    '[a: b]',
    '[1, 2]',
    '[a - b]',
    '[a #b]',
  ],
  ...['>-', '|', '>', '>+', '&a x', '*a', '!x y', '{a: b}', '@x', '%x', 'العربية', '川の水位', '“quoted”'],
  ...['a\u00a0', '\ufeffa', 'a\u2028b', 'a\u0085b', 'a\u0007', '- a', 'a, b', 'a]', "'a", 'Key: value', ''],
];

/** Front matter, right or wrong: fields, entries of lists, lines that go on, in any order and at any depth. */
function randomLines(seed: number): string[] {
  const next = randomOf(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  return Array.from({ length: 1 + Math.floor(next() * 5) }, () => {
    // Most of it as it should be, so that a good part of the texts is right.
    const indent = ' '.repeat(next() < 0.7 ? 2 * Math.floor(next() * 2) : Math.floor(next() * 5));
    const value = next() < 0.6 ? pick(['Rivers rise', '>-']) : pick(VALUES);
    const chance = next();
    if (chance < 0.1) return indent + value;
    if (chance < 0.2) return `${indent}- ${value}`;
    if (chance < 0.35)
      return `${indent}-${' '.repeat(next() < 0.9 ? 1 : 2)}k${Math.floor(next() * 4)}: ${value}`;
    const key = next() < 0.8 ? `k${Math.floor(next() * 9)}` : pick(KEYS);
    return chance < 0.6 ? `${indent}${key}:` : `${indent}${key}: ${value}`;
  });
}

test('what is read as plain YAML is what a reader of all of YAML finds', () => {
  let count = 0;
  for (let seed = 1; seed <= 30_000; seed += 1) {
    const lines = randomLines(seed);
    const plain = readPlainYaml(lines);
    if (!plain) continue;
    count += 1;
    expect(JSON.stringify(readYaml(lines)), lines.join('\n')).toBe(JSON.stringify(plain));
  }
  expect(count).toBeGreaterThan(500);
});

test('front matter as the house writes it is plain', () => {
  const lines = [
    'id: k3w7r',
    "title: Ukraine war fortifies North Korea's urge to arm",
    'standfirst: >-',
    '  Iraq, Libya and Ukraine gave up their programmes, and: each was',
    '  later invaded. # This is text as well.',
    'byline: [galley-desk, Jane Doe]',
    'published: 2026-11-23T09:00:00+00:00',
    'leadGraphic: ./timeline.md',
    'sources:',
    '  unsc-687:',
    '    title: Resolution 687 (1991)',
    '    date: 1991-04-03',
    '    url: https://undocs.org/S/RES/687(1991)',
    '  other:',
    '    authors:',
    '      - Andrew Salmon',
    '    date: 2022',
    'topics:',
    '  - rivers',
    'corrections:',
    '  - date: 2026-11-24',
    '    wrong: >-',
    '      A third week.',
    '    right: A fourth week.',
    '  - date: 2026-11-25',
  ];
  expect(readPlainYaml(lines)).toEqual(readYaml(lines));
  expect(readPlainYaml(lines)).toMatchObject({ sources: { other: { date: 2022 } }, topics: ['rivers'] });
});
