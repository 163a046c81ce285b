import { expect, test } from 'vitest';
import { quoted } from '../../src/article/quotation-marks.ts';

test.each([
  ['en-GB', '“The river said so,” said Anna’s “friend”.', '“‘The river said so,’ said Anna’s ‘friend’.”'],
  ['de', 'Da steht „nein“.', '„Da steht ‚nein‘.“'],
  ['fr', 'Pas d’autre «\u202Fmot\u202F».', '«\u202FPas d’autre “mot”.\u202F»'],
  ['ja', '彼は「水が多い」と言った。', '「彼は『水が多い』と言った。」'],
])('marks within marks become the inner ones, in %s', (language, words, expected) => {
  expect(quoted(words, language)).toBe(expected);
});
