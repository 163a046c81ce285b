import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeQuickEncoders } from '../../src/build/quick-encoder.ts';

const ordinary = globalThis.TextEncoder;
beforeAll(makeQuickEncoders);
afterAll(() => {
  globalThis.TextEncoder = ordinary;
});

test.each([
  ['none', ''],
  ['ASCII', 'Rivers rise.'],
  ['Latin-1', 'Flüsse steigen.'],
  ['letters of two and three bytes', '“Rivers” – ماء'],
  ['letters of four', '🌊 𐍈'],
  ['half of a letter', 'a \ud83c b'],
  ['as many letters as are written at once', '“a'.repeat(2 ** 16)],
  ['one more', `${'“a'.repeat(2 ** 16)}b`],
  ['what is no string', new String('Rivers – ماء') as string],
])('a text of %s is encoded as by any other', (_, text) => {
  expect([...new TextEncoder().encode(text)]).toEqual([...new ordinary().encode(text)]);
});

test('nothing is encoded as nothing', () => {
  expect(new TextEncoder().encode()).toHaveLength(0);
});
