import { describe, expect, test } from 'vitest';
import { contentHash, hashDistance, isNear } from '../../src/article/content-hash.ts';
import { randomOf } from '../random.ts';

const WORDS =
  'river gauge record week rain level council flood bank house water night north bridge road'.split(' ');

function sentence(next: () => number, length: number): string[] {
  return Array.from(
    { length },
    () => `${WORDS[Math.floor(next() * WORDS.length)]}${Math.floor(next() * 50)}`,
  );
}

describe('the hash of a text', () => {
  test('is sixteen hexadecimal digits, and the same for the same words', () => {
    expect(contentHash('')).toBe('0000000000000000');
    expect(contentHash('Rivers rise.')).toMatch(/^[0-9a-f]{16}$/);
    expect(contentHash('“Rivers” rise – again')).toBe(contentHash('rivers RISE, again.'));
    expect(contentHash('it’s – “so”…')).toBe(contentHash('it\'s -- "so"...'));
    expect(contentHash('17 March')).not.toBe(contentHash('18 March'));
  });

  test.each([
    ['Rivers rise for a third week, and more rain is forecast.', '90e1a2e6a75372f8'],
    ['Rise.', '1b55c41a4c084e27'],
    ['So be it', '0572938255c711bd'],
    ['So it must be', '94529a14d4c741aa'],
    ['INCOMPREHENSIBILITIES, a word of 21 letters', 'aea256e8d22b0b43'],
    ['Straße – “ﬁle” ½', 'ab4b2cc350b979f7'],
    ['川の水位は三週続けて上がり、四つの計器が記録を更新した。', '0e07b5004446cf1d'],
  ])('is what ledgers have of it: %s', (text, hash) => expect(contentHash(text)).toBe(hash));

  test('is what ledgers have of a long text', () => {
    expect(contentHash(sentence(randomOf(9), 300).join(' '))).toBe('4ff04f7c738a84ba');
  });

  test('stays near when one word in twenty changes, and is far for other texts', () => {
    const next = randomOf(5);
    for (let run = 0; run < 200; run += 1) {
      const words = sentence(next, 60);
      const edited = words.map((word, index) => (index % 20 === run % 20 ? 'changed' : word));
      const [hash, near, far] = [words, edited, sentence(next, 60)].map((text) =>
        contentHash(text.join(' ')),
      );
      expect(isNear(hashDistance(hash as string, near as string)), words.join(' ')).toBe(true);
      expect(isNear(hashDistance(hash as string, far as string)), words.join(' ')).toBe(false);
    }
  });

  test.each([
    [
      'Arabic',
      'ارتفع منسوب النهر للأسبوع الثالث على التوالي',
      'ارتفع منسوب النهر للأسبوع الرابع على التوالي',
    ],
    [
      'Japanese',
      '川の水位は三週続けて上がり、四つの計器が記録を更新した。',
      '川の水位は四週続けて上がり、四つの計器が記録を更新した。',
    ],
    ['Thai', 'ระดับน้ำในแม่น้ำสูงขึ้นเป็นสัปดาห์ที่สามติดต่อกัน', 'ระดับน้ำในแม่น้ำสูงขึ้นเป็นสัปดาห์ที่สี่ติดต่อกัน'],
  ])('knows an edited sentence in %s', (_, one, other) => {
    const distance = hashDistance(contentHash(one), contentHash(other));
    expect(distance).toBeGreaterThan(0);
    expect(distance).toBeLessThan(
      hashDistance(contentHash(one), contentHash('Rivers rise for a third week')),
    );
  });
});
