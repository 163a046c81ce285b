import { describe, expect, test } from 'vitest';
import { expectProblem, problemsOfArticle } from '../fixtures/bad-content.ts';
import { articleText } from '../fixtures/temporary-content.ts';

describe('front matter', () => {
  const cases: [name: string, text: string, line: number, rule: string, value: string][] = [
    ['a missing title', articleText({ title: undefined }), 1, 'missing-field', '"title" is missing'],
    ['an empty title', articleText({ title: '""' }), 3, 'wrong-field', 'is empty'],
    ['a blank title', articleText({ title: '"   "' }), 3, 'wrong-field', 'is empty'],
    ['a title without a value', articleText({ title: '' }), 3, 'wrong-field', 'is empty'],
    ['a numeric title', articleText({ title: '2022' }), 3, 'wrong-field', 'a number, not text'],
    ['a title that is a list', articleText({ title: '[a, b]' }), 3, 'wrong-field', 'a list, not text'],
    [
      'a day that is not in the calendar',
      articleText({ published: '2026-02-30' }),
      6,
      'wrong-field',
      '"2026-02-30"',
    ],
    [
      'a moment on such a day',
      articleText({ published: '2026-02-30T09:00:00Z' }),
      6,
      'wrong-field',
      '"2026-02-30T',
    ],
    ['a date with slashes', articleText({ published: '03/04/2026' }), 6, 'wrong-field', '"03/04/2026"'],
    ['an empty date', articleText({ published: '' }), 6, 'wrong-field', 'is empty'],
    ['a bare year', articleText({ published: '2026' }), 6, 'wrong-field', '2026'],
    [
      'a moment without offset',
      articleText({ published: '2026-11-23T09:00' }),
      6,
      'wrong-field',
      '"2026-11-23T09:00"',
    ],
    ['a missing date', articleText({ published: undefined }), 1, 'missing-field', '"published" is missing'],
    [
      'an update before publication',
      articleText({ updates: '[{date: 2026-11-22T09:00:00Z, what: More.}]' }),
      7,
      'wrong-field',
      'before "published"',
    ],
    [
      'updates out of order',
      articleText({
        updates: '[{date: 2026-11-25T09:00:00Z, what: A.}, {date: 2026-11-24T09:00:00Z, what: B.}]',
      }),
      7,
      'wrong-field',
      '"updates[2].date" is "2026-11-24T09:00:00Z", which is before the update before it',
    ],
    [
      'a moment of the last update that is not the last',
      articleText({
        updates: '[{date: 2026-11-25T09:00:00Z, what: A.}]',
        updated: '2026-11-24T09:00:00Z',
      }),
      8,
      'wrong-field',
      'before the last of "updates", "2026-11-25T09:00:00Z"',
    ],
    [
      'an update that says nothing',
      articleText({ updates: '[{date: 2026-11-25T09:00:00Z}]' }),
      7,
      'missing-field',
      '"updates[1].what"',
    ],
    [
      'an editor who is nobody',
      articleText({ editors: '[nobody]' }),
      7,
      'unknown-person',
      'The field "editors" names "nobody"',
    ],
    [
      'an update before publication',
      articleText({ updated: '2026-11-22T09:00:00Z' }),
      7,
      'wrong-field',
      'before',
    ],
    ['an unknown key', articleText({ author: 'Somebody' }), 7, 'unknown-field', '"author"'],
    [
      'an unknown key inside',
      articleText({ lead: '\n  src: ./a.jpg\n  alt: A.\n  by: X' }),
      10,
      'unknown-field',
      '"lead.by"',
    ],
    ['an unknown person', articleText({ byline: '[one-writer, nobody]' }), 5, 'unknown-person', '"nobody"'],
    ['an empty byline', articleText({ byline: '[]' }), 5, 'wrong-field', 'too few'],
    ['an unknown topic', articleText({ topics: '[nothing]' }), 7, 'unknown-topic', '"nothing"'],
    ['a wrong id', articleText({ id: 'No good' }), 2, 'wrong-field', '"No good"'],
    ['a wrong language', articleText({ language: 'englisch!' }), 7, 'wrong-field', '"englisch!"'],
    [
      'a missing lead',
      articleText({ lead: '\n  src: ./none.jpg\n  alt: A.\n  credit: C' }),
      8,
      'picture',
      '"./none.jpg" is not there',
    ],
    [
      'a lead without alt text',
      articleText({ lead: '\n  src: ./none.jpg' }),
      8,
      'missing-field',
      '"lead.alt" is missing',
    ],
    [
      'a lead from outside',
      articleText({ lead: '\n  src: ../../x.jpg\n  alt: A.' }),
      8,
      'picture',
      'not in the article’s folder',
    ],
    [
      'credit for a picture that is not there',
      articleText({ pictures: '\n  a.jpg: { credit: C }' }),
      8,
      'unknown-picture',
      '"a.jpg"',
    ],
    [
      'a source that nothing refers to',
      articleText({ sources: '\n  law: { title: A law }' }),
      8,
      'unused-source',
      '"law"',
    ],
    [
      'a source with a script for an address',
      articleText({ sources: '\n  law: { title: A, url: "javascript:alert(1)" }' }, 'A.[^law]'),
      8,
      'wrong-field',
      'javascript:alert(1)',
    ],
    ['a language that has no name', articleText({ language: 'english' }), 7, 'wrong-field', 'english'],
    ['a title that cannot be seen', articleText({ title: '"\\u200b"' }), 3, 'wrong-field', 'no letter'],
    ['a control character', articleText({ title: '"A\\u0007B"' }), 3, 'wrong-field', 'control character'],
    ['a person named twice', articleText({ byline: '[one-writer, one-writer]' }), 5, 'wrong-field', 'twice'],
    ['a year that is none', articleText({ published: '0050-01-01T00:00:00Z' }), 6, 'wrong-field', '0050'],
    [
      'a key that stands twice',
      articleText({}, '').replace('title:', 'title: One\ntitle:'),
      4,
      'front-matter',
      'unique',
    ],
    [
      'a colon that wants quotes',
      articleText({ title: 'War: peace: now' }),
      3,
      'front-matter',
      'not well-formed',
    ],
    [
      'a tab for indentation',
      articleText({ lead: '\n\tsrc: ./a.jpg' }),
      8,
      'front-matter',
      'not well-formed',
    ],
    ['an alias', articleText({ title: '&a A headline', kicker: '*a' }), 1, 'front-matter', 'aliases'],
    [
      'front matter that is not closed',
      '---\ntitle: A headline\n\nWords.\n',
      1,
      'front-matter',
      'not closed',
    ],
    ['no front matter', 'Words.\n', 1, 'front-matter', '"Words."'],
    ['an empty file', '', 1, 'front-matter', '""'],
    ['front matter that is a list', '---\n- a\n---\nWords.\n', 2, 'front-matter', '["a"]'],
  ];
  test.each(cases)('%s', async (_, text, line, rule, value) => {
    expectProblem(await problemsOfArticle(text), line, rule, value);
  });
});

test.each([
  ['a numeric title', articleText({ title: '007' }), 'Put it in quotes: "007".'],
  ['a numeric id', articleText({ id: '0123' }), 'Put it in quotes: "0123".'],
  ['a bare year', articleText({ published: '2026' }), '2026-11-23T09:30:00+00:00'],
  ['an unknown key', articleText({ autor: 'X' }), 'use one of: id, title'],
  ['an unknown person', articleText({ byline: '[nobody]' }), 'add content/people/nobody.md'],
  ['a wrong day', articleText({ published: '2026-02-30T09:00:00Z' }), 'For example: published: 2026-11-23T'],
])('the remedy for %s', async (_, text, remedy) => {
  const problems = await problemsOfArticle(text);
  expect(problems.map((problem) => problem.remedy).join('\n')).toContain(remedy);
});
