import { describe, expect, test } from 'vitest';
import { headLine, isMore, tailLine } from '../../src/desk/import/desk-lines.ts';
import { guessLanguage } from '../../src/desk/import/guess-language.ts';
import { readEmbargo } from '../../src/desk/import/read-embargo.ts';
import { readHeadline } from '../../src/desk/import/read-headline.ts';
import { readEndOf } from '../../src/desk/import/read-source-line.ts';
import { wordsOf } from '../../src/desk/import/words.ts';

test.each([
  'AP-EU--Testland-Dam, 2nd Ld-Writethru',
  'BC-TESTLAND-DAM/ (URGENT)',
  'bc-EU--Dam',
  'dam-break 1st take',
  'TNA-SAL-1203-25-11-2026',
  'Slug: Testland-Dam',
  'Eds: UPDATES with quote. With photos.',
  '(ATTN: UPDATES with more details in paras 3-4; ADDS photo)',
  "(Adds governor's comments, market reaction)",
  'URGENT',
  'FOR IMMEDIATE RELEASE',
  'Press release:',
])('at the head of copy, %s is for desks', (line) => {
  expect(headLine(line)).toBeDefined();
});

test.each([
  'State-of-the-art dam fails',
  'Up-and-coming star wins',
  'Urgent talks on the dam begin',
  'Exclusive: how the dam broke',
  'Mid-1990s music returns',
  'Press release that nobody read',
  '(A man in brackets)',
])('at the head of copy, %s is for readers', (line) => {
  expect(headLine(line)).toBeUndefined();
});

test('the end of copy has initials and addresses', () => {
  expect(['jx/tr/ed', 'jane@example.org', '((jane@example.org; +45 33))'].map(tailLine)).not.toContain(
    undefined,
  );
  expect(['and/or', 'It rained.', 'Either/or'].map(tailLine).filter(Boolean)).toEqual([
    'initials of the desk',
  ]);
  expect(['MORE', '(more)', '-more-', 'More to come', 'more'].map(isMore)).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
});

describe('a headline', () => {
  test.each<[line: string, title: string, beside: string[], kicker?: string]>([
    ['UPDATE 3-Bank holds rates', 'Bank holds rates', ['UPDATE 3-']],
    ['(LEAD) Bank holds rates', 'Bank holds rates', ['(LEAD)']],
    ['(2nd LD) Bank holds rates', 'Bank holds rates', ['(2nd LD)']],
    ['dpa-Korr: Bank hält still', 'Bank hält still', ['dpa-Korr:']],
    ['CORRECTED-Rain (corrects day)', 'Rain', ['CORRECTED-', '(corrects day)']],
    ['OPINION | The bridge', 'The bridge', [], 'Opinion'],
    ['Analysis: the bridge', 'Analysis: the bridge', []],
    ['Update on the bridge', 'Update on the bridge', []],
    ['(LEAD)', '(LEAD)', []],
  ])('%s', (line, title, beside, kicker = undefined) => {
    expect(readHeadline(line)).toEqual({ title, beside, ...(kicker && { kicker }) });
  });
});

test.each([
  ['EMBARGOED UNTIL 00:01 GMT, THURSDAY 26 NOVEMBER 2026', '2026-11-26T00:01:00+00:00'],
  ['Strictly embargoed until 26 November 2026, 10.30am CET', '2026-11-26T10:30:00+01:00'],
  ['Embargo: 12 p.m. EST, Nov. 26, 2026', '2026-11-26T12:00:00-05:00'],
  ['Not for release before 0001 GMT on 26 November 2026', '2026-11-26T00:01:00+00:00'],
])('the embargo %s ends at %s', (line, moment) => {
  expect(readEmbargo(line)).toEqual({ moment });
});

test('an embargo that does not say all is one', () => {
  expect(readEmbargo('EMBARGOED UNTIL THURSDAY')).toEqual({});
  expect(readEmbargo('EMBARGOED UNTIL 26 NOVEMBER 2026, 10:00')).toEqual({});
  expect(readEmbargo('An embargo on oil was lifted')).toBeUndefined();
  expect(readEmbargo('Embargo on oil is lifted')).toBeUndefined();
  expect(readEmbargo('Embargoes hurt, says the minister')).toBeUndefined();
});

test.each([
  ['"Only wetter." Enditem', 'Enditem', true],
  ['"The sea is gold," he said. -0-', '-0-', true],
  [
    'It rained. (Reporting by Jane Example; Editing by Tom (T.) Sample)',
    '(Reporting by Jane Example; Editing by Tom (T.) Sample)',
    false,
  ],
])('the end of %s', (text, words, isMark) => {
  expect(readEndOf(text)).toEqual({ words, isMark });
});

test('the end of a paragraph may be in brackets', () => {
  expect(readEndOf('It rained (on Monday)')).toBeUndefined();
});

test.each([
  ['Мэр подал в отставку', 'ru'],
  ['Міністерство повідомило її', 'uk'],
  ['솔트리치 댐의 수위', 'ko'],
  ['ダムの水位が三日', 'ja'],
  ['大坝水位连续三天上升', 'zh'],
  ['ارتفع منسوب نهر الإب', 'ar'],
  ['A river named 한국 rose', undefined],
  [
    'The mayor of the town said that the dam was safe and that the water is falling from day to day for now',
    'en',
  ],
  [
    'Nach der Flut zählt das Land seine Brücken, und die Behörde schätzt den Schaden auf das Doppelte, das nicht mit dem Etat zu zahlen ist',
    'de',
  ],
  [
    'Selon le ministère, le niveau est monté dans la nuit et les habitants ont été évacués par les pompiers, qui sont venus avec des bateaux',
    'fr',
  ],
])('the language of %s is probably %s', (text, language) => {
  expect(guessLanguage(wordsOf(text))).toBe(language);
});
