import { describe, expect, test } from 'vitest';
import { readByline } from '../../src/desk/import/read-byline.ts';
import { readCaption } from '../../src/desk/import/read-caption.ts';
import { readDateLine } from '../../src/desk/import/read-date-line.ts';
import { readDateline } from '../../src/desk/import/read-dateline.ts';
import { isSourceLine } from '../../src/desk/import/read-source-line.ts';

describe('a byline', () => {
  test.each<[line: string, names: string[], place?: string | undefined, beside?: string[]]>([
    ['by MINA EXAMPLE', ['Mina Example']],
    ['By Jane Example and Tom Sample', ['Jane Example', 'Tom Sample']],
    ['BY JANE EXAMPLE, TOM SAMPLE AND LI XIAO-TEST', ['Jane Example', 'Tom Sample', 'Li Xiao-Test']],
    ['by jane example', ['Jane Example']],
    ["By Jane O'Example in Seoul", ["Jane O'Example"], 'Seoul'],
    ['By Jane Example in SEOUL with Tom Sample in Tokyo', ['Jane Example', 'Tom Sample'], 'Seoul', ['Tokyo']],
    ['By Jane Example, Invented Times', ['Jane Example'], undefined, ['Invented Times']],
    ['By Jane Example for Invented Times', ['Jane Example'], undefined, ['for Invented Times']],
    ['By Jane Example (desk@example.org)', ['Jane Example'], undefined, ['desk@example.org']],
    ['By Dr. Jane van der Example', ['Dr. Jane van der Example']],
    ['BY JANE MCEXAMPLE', ['Jane McExample']],
    ['By 김철수', ['김철수']],
    ['Byline: Jane Example', ['Jane Example']],
    [
      'By Dr. Jane A. Example, Ph.D., Science Editor',
      ['Dr. Jane A. Example'],
      undefined,
      ['Ph.D.', 'Science Editor'],
    ],
    [
      'By Jane Example, TNA Chief Reporter, and Tom Sample, TNA',
      ['Jane Example', 'Tom Sample'],
      undefined,
      ['TNA Chief Reporter', 'TNA'],
    ],
    ['By Jane Example, Jr.', ['Jane Example Jr']],
    [
      'by Xinhua writers Li Example, Wang Sample',
      ['Li Example', 'Wang Sample'],
      undefined,
      ['Xinhua writers'],
    ],
    ['By JANE EXAMPLE Associated Press', ['Jane Example'], undefined, ['Associated Press']],
    ['By Jane Example/Invented News', ['Jane Example'], undefined, ['Invented News']],
    ['By Jane Example 24 November 2026', ['Jane Example'], undefined, ['24 November 2026']],
    [
      'By Jane Example in Ebb, Tom Sample in Flow and Li Bo in Neap',
      ['Jane Example', 'Tom Sample', 'Li Bo'],
      'Ebb',
      ['Flow', 'Neap'],
    ],
    ['By The Invented News Staff', ['The Invented News Staff']],
    [
      'Words by Jane Example. Photographs by Tom Sample.',
      ['Jane Example'],
      undefined,
      ['Photographs by Tom Sample.'],
    ],
    ['Von Johanna Muster, dpa =', ['Johanna Muster'], undefined, ['dpa']],
    ['Par Jean Exemple et Marie Démo', ['Jean Exemple', 'Marie Démo']],
    ['Автор: Иван Примеров', ['Иван Примеров']],
    ['بقلم: ليلى مثال', ['ليلى مثال']],
    ['김예시 기자', ['김예시']],
  ])('is found in %s', (line, names, place, beside = []) => {
    expect(readByline(line)).toEqual({ names, ...(place && { place }), beside });
  });

  test.each([
    'By the time the river rose',
    'By Friday the river rose',
    'By then, many had left',
    'By and by',
    'Bypass closed',
    'By the Sea',
    'Von Bismarck bis heute',
    'Von Brücken und Menschen',
    'Par avion',
    'Jane Example',
  ])('is not found in %s', (line) => {
    expect(readByline(line)).toBeUndefined();
  });
});

describe('a dateline', () => {
  test.each<[text: string, place: string, beside?: string[], day?: string]>([
    ['SEOUL —', 'Seoul'],
    ['SEOUL — The river', 'Seoul'],
    ['SEOUL, South Korea (AP) — The river', 'Seoul, South Korea', ['(AP)']],
    ['Seoul (AFP) - The river', 'Seoul', ['(AFP)']],
    ['UNITED NATIONS, March 3 (Test) - The river', 'United Nations', ['March 3', '(Test)']],
    ['Seoul, March 21, 2022 – The river', 'Seoul', ['March 21', '2022'], '2022-03-21'],
    ['RIO DE JANEIRO (Test) — “We', 'Rio de Janeiro', ['(Test)']],
    ['WASHINGTON, D.C. -- The river', 'Washington, D.C.'],
    ['SALTREACH, Testland (TEST) _ The river', 'Saltreach, Testland', ['(TEST)']],
    ['EBB — The river', 'Ebb'],
    ['Saltreach, 26 November 2026: The river', 'Saltreach', ['26 November 2026'], '2026-11-26'],
    ['سولتريتش (أ ف ب) - ارتفع', 'سولتريتش', ['(أ ف ب)']],
    ['(솔트리치=시험뉴스) 김예시 기자 = 댐의', '솔트리치', ['시험뉴스']],
    ['【ソルトリーチ共同】ダムの', 'ソルトリーチ', ['共同']],
  ])('is found in %s', (text, place, beside = [], day = undefined) => {
    expect(readDateline(text)).toMatchObject({ place, beside, ...(day && { day }) });
  });

  test.each(['NATO — the alliance — met', 'The river — Rhine', 'Rivers rise', 'A-B'])(
    'is not found in %s',
    (text) => {
      expect(readDateline(text)).toBeUndefined();
    },
  );
});

describe('a caption', () => {
  test.each([
    ['A river, on 3 May. Photo: TEST/SAMPLE via INVENTED', 'A river, on 3 May.', 'TEST/SAMPLE via INVENTED'],
    ['A river. (AP Photo/Jane Example)', 'A river.', 'AP Photo/Jane Example'],
    ['A river on Monday. PHOTO/AGENCY', 'A river on Monday.', 'PHOTO/AGENCY'],
    ['A river. [Photo: Jane Example/Test]', 'A river.', 'Jane Example/Test'],
    ['A river. Photo by Jane Example', 'A river.', 'Jane Example'],
    ['A river. Image credit: TEST', 'A river.', 'TEST'],
    ['A river. © TEST', 'A river.', '© TEST'],
    ['A river. Jane Example | TEST', 'A river.', 'Jane Example | TEST'],
    ['A river — Photo: Jane Example', 'A river', 'Jane Example'],
    ['Photo: A river in 2020, in May. TEST/SAMPLE', 'Photo: A river in 2020, in May.', 'TEST/SAMPLE'],
    ['Photo: Jane Example', '', 'Jane Example'],
    ['[Image: A river. Credit: TEST/Example]', 'A river.', 'TEST/Example'],
    ['Caption: A river in 2020, in May.', 'Caption: A river in 2020, in May.', ''],
  ])('is found in %s', (text, caption, credit) => {
    expect(readCaption(text)).toEqual({ caption, credit });
  });

  test.each([
    'He said so (see below).',
    'The ratio was 3/4.',
    'He worked for and/or with them.',
    'He said it was over. “No.”',
    'See https://example.org/A/B',
    'He showed me a photo: it was of a cat.',
  ])('is not found in %s', (text) => {
    expect(readCaption(text)).toBeUndefined();
  });
});

test.each([
  ['21 March 2022', '2022-03-21'],
  ['Monday, March 21, 2022 at 10:30 a.m. EST', '2022-03-21'],
  ['Published: 2022-03-21T10:00:00Z', '2022-03-21'],
  ['31 February 2022', undefined],
  ['March 2022', undefined],
  ['The flood of 21 March 2022 was great', undefined],
])('a line %s is the day %s', (line, day) => {
  expect(readDateLine(line)?.day).toBe(day);
});

test.each([
  ['INVENTED NEWS for more', true],
  ['Source: Invented News', true],
  ['© 2022 Invented News', true],
  ['(AP)', true],
  ['Reporting by Jane Example; editing by Tom Sample', true],
  ['Follow Invented News for more.', true],
  ['He has waited for more than a year', false],
  ['Sources said that it was over.', false],
  ['It rained.', false],
])('whether %s names a source: %s', (line, is) => {
  expect(isSourceLine(line)).toBe(is);
});
