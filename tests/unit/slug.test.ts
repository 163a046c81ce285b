import { expect, test } from 'vitest';
import { slugFrom } from '../../src/article/slug.ts';
import { SLUG } from '../../src/schemas/text.ts';
import { HEADLINES } from '../fixtures/headlines.ts';
import { pick, randomOf } from '../random.ts';

test.each([
  ['Ukraine war fortifies North Korea’s urge to arm', 'ukraine-war-fortifies-north-koreas-urge-to-arm'],
  ['R&D at 5 % – “so”', 'r-d-at-5-so'],
  ['Dvořák in Łódź', 'dvorak-in-lodz'],
  ['북한의 무기', 'bughanui-mugi'],
  ['   …   ', 'article'],
  ['', 'article'],
])('%s becomes %s', (words, slug) => {
  expect(slugFrom(words)).toBe(slug);
});

/** Signs of every script and plane, halves of pairs and controls among them. */
const SIGNS = [
  [0x20, 0x7e],
  [0x80, 0x2ff],
  [0x370, 0x77f],
  [0xe00, 0xeff],
  [0x1100, 0x11ff],
  [0x2000, 0x2bff],
  [0x3040, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0x1f300, 0x1faff],
];

test('any headline gives a slug that is valid, stable and no other’s', () => {
  const random = randomOf(7);
  const sign = () => {
    const [first = 0, last = 0] = pick(random, SIGNS);
    const code = first + Math.floor(random() * (last - first + 1));
    return random() < 0.2 ? ' ' : String.fromCodePoint(code);
  };
  const headlines = Array.from({ length: 2000 }, () =>
    Array.from({ length: Math.floor(random() * 60) }, sign).join(''),
  );
  const taken = new Set<string>();
  for (const headline of [
    ...Object.values(HEADLINES).map(({ title = '' }) => title),
    ...headlines,
    ...headlines.slice(0, 200),
  ]) {
    const slug = slugFrom(headline, taken);
    expect(slug, headline).toMatch(SLUG);
    expect(slug.length, headline).toBeLessThanOrEqual(80);
    expect(slugFrom(headline, taken), headline).toBe(slug);
    expect(taken.has(slug), headline).toBe(false);
    taken.add(slug);
  }
});
