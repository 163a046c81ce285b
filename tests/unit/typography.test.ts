import { describe, expect, test } from 'vitest';
import { typeset, typesetPieces } from '../../src/markdown/typography.ts';

describe('English', () => {
  test.each([
    ['"Stop," he said.', '“Stop,” he said.'],
    ["It's North Korea's.", 'It’s North Korea’s.'],
    ['\'Single\' and "double"', '‘Single’ and “double”'],
    ['"\'Stop,\' he said," she said.', '“‘Stop,’ he said,” she said.'],
    ["the '90s, 'tis, rock 'n' roll", 'the ’90s, ’tis, rock ’n’ roll'],
    ["the dogs' bowl", 'the dogs’ bowl'],
    ['("in brackets")', '(“in brackets”)'],
    ['an en -- dash and an em---dash', 'an en – dash and an em—dash'],
    ['and so on...', 'and so on…'],
    ['5\' 10" tall', '5′ 10″ tall'],
    ['in "1994"', 'in “1994”'],
    ['“already” typeset’s', '“already” typeset’s'],
    ['----', '----'],
    ['On 5 December 1994, by 17 March', 'On 5\u00a0December 1994, by 17\u00a0March'],
    ['3.5 May, 1995 June, 5 Mayor', '3.5 May, 1995 June, 5 Mayor'],
    ['', ''],
  ])('%s', (straight, set) => expect(typeset(straight, 'en-GB')).toBe(set));
});

describe('other languages', () => {
  test.each([
    ['de', '"Halt", sagte er: "das \'Ende\'"', '„Halt“, sagte er: „das ‚Ende‘“'],
    ['fr', 'dit "non" et s\'en va', 'dit «\u202Fnon\u202F» et s’en va'],
    ['ar', 'قال "نعم" ثم', 'قال «نعم» ثم'],
    ['ar', 'قال و"لا نهاية" ثم "نعم"', 'قال و«لا نهاية» ثم «نعم»'],
    ['he', 'צה"ל אמר ש"הגשם יבוא" מחר', 'צה״ל אמר ש„הגשם יבוא” מחר'],
    ['sv', '"nej" sa hon', '”nej” sa hon'],
    ['uk', 'сказав "ні"', 'сказав «ні»'],
    ['pl', '"nie"', '„nie”'],
    ['de', 'am 5. Dezember', 'am 5.\u00a0Dezember'],
    ['uk', '24 лютого 2022', '24\u00a0лютого 2022'],
    ['zh', '3 月', '3 月'],
    ['ja', '彼は"水が多い"と言い、"川"と書いた。', '彼は「水が多い」と言い、「川」と書いた。'],
    ['ko', '그는 "물이 많다"고 "말"했다', '그는 “물이 많다”고 “말”했다'],
    ['xx', '"any"', '“any”'],
  ])('%s', (language, straight, set) => expect(typeset(straight, language)).toBe(set));
});

test('a mark looks across the borders of pieces', () => {
  expect(typesetPieces(['He said "', 'no', '".'], 'en')).toEqual(['He said “', 'no', '”.']);
  expect(typesetPieces(['the ', '', "'s end"], 'en')).toEqual(['the ', '', '’s end']);
});
