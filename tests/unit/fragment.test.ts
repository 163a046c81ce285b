import { describe, expect, test } from 'vitest';
import { fragmentOf } from '../../src/client/fragment.ts';
import { pick, randomOf } from '../random.ts';

/** The value for the first `words` in the blocks, or for the one that comes as number `which`. */
function valueFor(blocks: string[], words: string, which = 1): string | undefined {
  let left = which;
  for (const [block, text] of blocks.entries()) {
    for (let offset = text.indexOf(words); offset >= 0; offset = text.indexOf(words, offset + 1)) {
      left -= 1;
      if (left === 0) return fragmentOf(blocks, { block, offset }, { block, offset: offset + words.length });
    }
  }
  throw new Error(`${words} is not there.`);
}

const LONG =
  'Analysts did not read the tests mainly as signals. They saw armed forces that can deter being turned into armed forces that can attack. In theory at least, that could be done.';

describe('a passage is named', () => {
  test('whole, when it is short', () => {
    expect(valueFor([LONG], 'mainly as signals.')).toBe('mainly%20as%20signals%2E');
  });

  test('by its ends, when it is long', () => {
    expect(valueFor([LONG], LONG.slice(9))).toBe('did%20not%20read,could%20be%20done%2E');
  });

  test('by whole words, when a part of one is selected', () => {
    expect(valueFor([LONG], 'inly as sig')).toBe('mainly%20as%20signals');
  });

  test('with the narrow spaces that belong to its words, as within French quotation marks', () => {
    expect(valueFor(['Il a dit «\u202Fnon\u202F» et rien.'], 'non')).toBe('%E2%80%AFnon%E2%80%AF');
  });

  test('with what stands around it, when it stands there before', () => {
    expect(valueFor([LONG], 'armed forces')).toBe('armed%20forces');
    expect(valueFor([LONG], 'armed forces', 2)).toBe('turned%20into-,armed%20forces');
    expect(valueFor(['It rose. It rose. It rose.'], 'It rose.', 3)).toBe(
      'It%20rose%2E%20It%20rose%2E-,It%20rose%2E',
    );
  });

  test('with the end of the block before, when it opens its own', () => {
    expect(valueFor(['One day.', 'It rose.', 'Two days.', 'It rose.'], 'It rose.', 2)).toBe(
      'Two%20days%2E-,It%20rose%2E',
    );
  });

  test('with what follows, when nothing before it differs', () => {
    expect(valueFor(['It rose by day.', 'It rose by night.'], 'It rose')).toBe('It%20rose');
    expect(valueFor(['So', 'It rose by day. So', 'It rose by night.'], 'It rose', 2)).toBe(
      'It%20rose,-by%20night',
    );
    expect(valueFor(['by', 'by day'], 'by', 2)).toBe('by,-day');
  });

  test('over several blocks by its ends', () => {
    const blocks = ['First of all.', LONG, 'Last of all.'];
    expect(fragmentOf(blocks, { block: 0, offset: 6 }, { block: 2, offset: 4 })).toBe(
      'of%20all%2E,Last'.replace('%2E', ''),
    );
  });

  test('with every mark of the syntax encoded', () => {
    expect(valueFor(['a well-known & (odd) one, it’s 50%'], 'well-known & (odd) one, it’s 50%')).toBe(
      'well%2Dknown%20%26%20%28odd%29%20one%2C%20it%E2%80%99s%2050%25',
    );
  });

  test('without soft hyphens and the breaks of the source', () => {
    expect(valueFor(['long  soft\u00adhyphen\n ated word'], 'soft\u00adhyphen\n ated')).toBe(
      'softhyphen%20ated',
    );
  });

  test('in scripts without spaces by words of theirs', () => {
    expect(valueFor(['แม่น้ำไหลผ่านหมู่บ้าน'], 'ไหล')).toBe(encodeURIComponent('ไหล'));
    expect(valueFor(['東京都の記者は三年間見ていた'], '記')).toBe(encodeURIComponent('記者'));
    expect(valueFor(['النهر لا يسأل أحدا'], 'يسأل')).toBe(encodeURIComponent('يسأل'));
  });

  test('not at all, when it has no words or nothing tells it from another', () => {
    expect(fragmentOf(['a  b'], { block: 0, offset: 1 }, { block: 0, offset: 3 })).toBeUndefined();
    expect(fragmentOf(['a', 'a'], { block: 1, offset: 0 }, { block: 1, offset: 1 })).toBe('a-,a');
    const same = Array.from({ length: 99 }, () => 'same');
    expect(fragmentOf(same, { block: 50, offset: 0 }, { block: 50, offset: 4 })).toBeUndefined();
  });

  test('where accents and case are all that differs, with what stands around it', () => {
    expect(valueFor(['A resume was sent. The Résumé came back.'], 'Résumé')).toBe(
      'R%C3%A9sum%C3%A9,-came%20back',
    );
  });
});

/** The first place that fits, as the standard's search has it: every term in one block, contexts across white space. */
function find(blocks: string[], value: string): string | undefined {
  const parts = value.split(',');
  const terms = parts.map((part) => decodeURIComponent(part.replace(/^-|-$/g, '')).toLowerCase());
  const prefix = parts[0]?.endsWith('-') ? terms.shift() : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? terms.pop() : undefined;
  const [start = '', end] = terms;
  const page = blocks.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
  const words = page.toLowerCase();
  const isFollowed = (place: number) =>
    words
      .slice(place)
      .trimStart()
      .startsWith(suffix ?? '');
  const isLed = (place: number) =>
    words
      .slice(0, place)
      .trimEnd()
      .endsWith((prefix ?? '').trimEnd());
  for (let at = words.indexOf(start); at >= 0; at = words.indexOf(start, at + 1)) {
    if (!isLed(at)) continue;
    if (end === undefined) {
      if (isFollowed(at + start.length)) return page.slice(at, at + start.length);
      continue;
    }
    // Goes on to the next end while what follows is another.
    for (let to = words.indexOf(end, at + start.length); to >= 0; to = words.indexOf(end, to + 1)) {
      if (isFollowed(to + end.length)) return page.slice(at, to + end.length);
    }
  }
  return undefined;
}

test('any passage of any text is found again by its value, or has none', () => {
  const random = randomOf(11);
  const words = [
    'river',
    'rose',
    'The',
    'well-known',
    '3.1',
    'it’s',
    '(odd)',
    'water,',
    'end.',
    '강이',
    'النهر',
    'Ёлка',
    'naïve',
    'a',
    '&',
  ];
  let without = 0;
  for (let round = 0; round < 600; round += 1) {
    const blocks = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 40) }, () => pick(random, words)).join(' '),
    );
    const [one, other] = [0, 0].map(() => Math.floor(random() * blocks.length)).sort((a, b) => a - b) as [
      number,
      number,
    ];
    const [first, last] = [blocks[one] ?? '', blocks[other] ?? ''];
    const start = Math.floor(random() * first.length);
    const end =
      one === other
        ? start + 1 + Math.floor(random() * (last.length - start))
        : 1 + Math.floor(random() * last.length);
    const selected = one === other ? first.slice(start, end) : `${first.slice(start)}\n${last.slice(0, end)}`;
    const value = fragmentOf(blocks, { block: one, offset: start }, { block: other, offset: end });
    if (value === undefined) {
      without += 1;
      continue;
    }
    const found = find(blocks, value) ?? '';
    const ends = selected.trim().split('\n');
    expect(found, `${value} for ${selected}`).toContain((ends[0] ?? '').trim());
    expect(found, `${value} for ${selected}`).toContain((ends.at(-1) ?? '').trim());
    if (one === other)
      expect(found.length - selected.trim().length, `${value} for ${selected}`).toBeLessThan(20);
  }
  expect(without).toBeLessThan(60);
});
