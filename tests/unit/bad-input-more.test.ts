import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { reportProblems } from '../../src/content-store/problem.ts';
import { readContent } from '../../src/content-store/read-content.ts';
import { content, expectProblem, problemsOf, problemsOfArticle, STORY } from '../fixtures/bad-content.ts';
import { articleText } from '../fixtures/temporary-content.ts';

const PICTURE = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#345' } })
  .png()
  .toBuffer();

type Case = [name: string, text: string | Uint8Array, line: number, rule: string, value: string];

async function expectProblemOf([, text, line, rule, value]: Case, files = {}): Promise<void> {
  expectProblem(await problemsOfArticle(text, files), line, rule, value);
}

describe('front matter', () => {
  test.each<Case>([
    [
      'a correction before publication',
      articleText({ corrections: '[{date: 2026-11-20, wrong: A., right: B.}]' }),
      7,
      'wrong-field',
      '"2026-11-20", which is before',
    ],
    [
      'a correction that says nothing right',
      articleText({ corrections: '[{date: 2026-11-25, wrong: A.}]' }),
      7,
      'missing-field',
      '"corrections[1].right"',
    ],
    [
      'corrections that are a sentence',
      articleText({ corrections: 'We were wrong.' }),
      7,
      'wrong-field',
      'not a list',
    ],
    ['a topic that is no list', articleText({ topics: 'rivers' }), 7, 'wrong-field', '"rivers"'],
    ['a byline that is no list', articleText({ byline: 'one-writer' }), 5, 'wrong-field', '"one-writer"'],
    ['a name for an id', articleText({ byline: '[One Writer]' }), 5, 'wrong-field', '"One Writer"'],
    ['a draft that is "yes"', articleText({ draft: 'yes' }), 7, 'wrong-field', '"yes"'],
    ['a title that is true', articleText({ title: 'true' }), 3, 'wrong-field', 'a boolean'],
    ['a title that is null', articleText({ title: '~' }), 3, 'wrong-field', 'is empty'],
    ['a title of emoji', articleText({ title: '🎉🎉' }), 3, 'wrong-field', 'no letter'],
    ['a title of accents alone', articleText({ title: '"\\u0301\\u0301"' }), 3, 'wrong-field', 'no letter'],
    ['half a character', articleText({ title: '"A \\ud800 B"' }), 3, 'wrong-field', 'control character'],
    ['what is no character', articleText({ title: '"A \\uffff B"' }), 3, 'wrong-field', 'control character'],
    ['hidden tags', articleText({ title: '"A \\U000e0041 B"' }), 3, 'wrong-field', 'control character'],
    [
      'a YAML tag that is a program',
      articleText({ title: '!!js/function "f"' }),
      3,
      'front-matter',
      'Unresolved tag',
    ],
    ['a YAML tag of bytes', articleText({ title: '!!binary aGVsbG8=' }), 3, 'wrong-field', 'not text'],
    ['a merge key', articleText({ '<<': '*a' }), 1, 'front-matter', 'aliases'],
    [
      'no space behind the colon',
      articleText().replace('title: A', 'title:A'),
      3,
      'front-matter',
      'well-formed',
    ],
    ['a wide colon', articleText().replace('title: A', 'title：A'), 3, 'front-matter', 'well-formed'],
    ['a tab before a field', articleText().replace('title:', '\ttitle:'), 3, 'front-matter', 'Tabs'],
    ['a fence with a space before it', ` ${articleText()}`, 1, 'front-matter', '" ---"'],
    ['TOML', articleText().replaceAll('---', '+++'), 1, 'front-matter', '"+++"'],
    ['JSON', '{"title":"A"}\n\nWords.', 1, 'front-matter', '{\\"title'],
    [
      'a merge that was not finished',
      articleText({ title: 'A\n=======\ntitle: B' }),
      4,
      'front-matter',
      'well-formed',
    ],
    ['month 13', articleText({ published: '2026-13-01T00:00:00Z' }), 6, 'wrong-field', '2026-13-01'],
    ['hour 24', articleText({ published: '2026-11-23T24:00:00Z' }), 6, 'wrong-field', 'T24:00'],
    [
      'an offset of 25 hours',
      articleText({ published: '2026-11-23T09:00:00+25:00' }),
      6,
      'wrong-field',
      '+25:00',
    ],
    [
      'a space for the T',
      articleText({ published: '2026-11-23 09:00:00+00:00' }),
      6,
      'wrong-field',
      '23 09:00',
    ],
    [
      'digits of another script',
      articleText({ published: '٢٠٢٦-١١-٢٣T09:00:00Z' }),
      6,
      'wrong-field',
      '٢٠٢٦',
    ],
    [
      '29 February of no leap year',
      articleText({ published: '2026-02-29T00:00:00Z' }),
      6,
      'wrong-field',
      '02-29',
    ],
    ['a locale for a language', articleText({ language: 'en_GB' }), 7, 'wrong-field', '"en_GB"'],
    ['an id that YAML takes for a number', articleText({ id: '1e55' }), 2, 'wrong-field', 'a number'],
    ['an id of capitals', articleText({ id: 'GOOD1' }), 2, 'wrong-field', '"GOOD1"'],
    ['a former address that climbs', articleText({ formerly: '["../x"]' }), 7, 'wrong-field', '"../x"'],
    [
      'a former address that is its own',
      articleText({ formerly: '[story]' }),
      7,
      'taken-address',
      '/2026/11/story/',
    ],
    [
      'a source in a file',
      articleText({ sources: '{s: {title: A, url: "file:///etc/passwd"}}' }, 'A.[^s]'),
      7,
      'wrong-field',
      'file:///',
    ],
    [
      'a source of no month',
      articleText({ sources: '{s: {title: A, date: "2026-2"}}' }, 'A.[^s]'),
      7,
      'wrong-field',
      '"2026-2"',
    ],
    [
      'a topic that every object has',
      articleText({ topics: '[constructor]' }),
      7,
      'unknown-topic',
      '"constructor"',
    ],
    [
      'a lead of the system',
      articleText({ lead: '{src: /etc/passwd, alt: A., credit: B}' }),
      7,
      'picture',
      'not in the article’s folder',
    ],
  ])('%s', (...given) => expectProblemOf(given));

  test('dates of changes that are still to come are said, and stop nothing', async () => {
    const text = articleText({
      updated: '2027-01-01T00:00:00Z',
      corrections: '[{date: 2027-01-01, wrong: A., right: B.}]',
    });
    const problems = await problemsOf({ [STORY]: text });
    expect(problems.map(({ line, level, rule }) => `${line} ${level} ${rule}`)).toEqual([
      '7 warning wrong-field',
      '8 warning wrong-field',
    ]);
  });

  test('a field over several lines is one line', async () => {
    await problemsOf({ [STORY]: articleText({ title: '|\n  One\n  Two' }) });
    const { articles } = await readContent(content.settings);
    expect(articles.map(({ data }) => data.title)).toEqual(['One Two']);
  });

  test('values that nest without end are said a few times, not thousands', async () => {
    const problems = await problemsOf({ [STORY]: articleText({ sources: '{'.repeat(2000) }) });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(30);
  });
});

describe('text', () => {
  test.each<Case>([
    ['a mark that turns the direction', articleText({}, 'A \u202Etxet.'), 9, 'unseen-character', 'U+202E'],
    ['NUL', articleText({}, 'A.\n\nB \u0000 c.'), 11, 'unseen-character', 'U+0000'],
    ['a bell', articleText({}, 'A \u0007.'), 9, 'unseen-character', 'U+0007'],
    ['a byte order mark inside', articleText({}, 'A \uFEFFb.'), 9, 'unseen-character', 'U+FEFF'],
    ['hidden tags', articleText({}, 'A\u{E0041}.'), 9, 'unseen-character', 'U+E0041'],
    ['a letter that was lost', articleText({}, 'Caf\uFFFD.'), 9, 'unseen-character', 'U+FFFD'],
    ['code that is not closed', articleText({}, 'A.\n\n```\nB.\n\nC.'), 11, 'open-note', '```'],
    [
      'a table without a line below its head',
      articleText({}, '| a | b |\n| c | d |'),
      9,
      'table',
      '| a | b |',
    ],
    ['a heading without a space', articleText({}, '##Iraq\n\nA.'), 9, 'heading-depth', '"##Iraq"'],
    ['a heading of seven signs', articleText({}, '####### Iraq\n\nA.'), 9, 'heading-depth', '"####### Iraq"'],
    ['a comment that is not closed', articleText({}, 'A.\n\n<!-- B.\n\nC.'), 11, 'raw-html', '<!-- B.'],
    ['a component of MDX', articleText({}, 'A.\n\n<Chart />'), 11, 'raw-html', '<Chart />'],
    [
      'a merge that was not finished',
      articleText({}, '<<<<<<< HEAD\nA.\n=======\nB.'),
      9,
      'heading-depth',
      '<<<<<<< HEAD',
    ],
    ['a headline underlined', articleText({}, 'Iraq\n====\n\nA.'), 9, 'heading-depth', '"Iraq"'],
    ['a pull-quote in a heading', articleText({}, '## :pull[A.]{#x}\n\nB.'), 9, 'pull-quote', '"A."'],
    ['a port that is none', articleText({}, '[x](https://example.org:99999/)'), 9, 'link-address', '99999'],
    [
      'a link inside a link',
      articleText({}, '[a [b](https://b.example)](https://a.example)'),
      9,
      'broken-link',
      'a.example',
    ],
    ['a picture by another case', articleText({}, '![A](./A.PNG)'), 9, 'picture', '"./A.PNG"'],
    ['a picture with a query', articleText({}, '![A](./a.png?x=1)'), 9, 'picture', 'a.png?x=1'],
    [
      'a picture that climbs in code',
      articleText({}, '![A](./%2e%2e/%2e%2e/people/one-writer.md)'),
      9,
      'picture',
      'not in the article’s folder',
    ],
  ])('%s', (...given) => expectProblemOf(given, { 'articles/story/a.png': PICTURE }));

  test.each([
    'The flag \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} of England.',
    'A\u200Fmark of direction and a soft\u00ADhyphen.',
    '```\ncode\n```\n\n~~~~ text\n~~~\n~~~~\n\nWords.',
    '> ```\n> code\n> ```\n\nWords.',
    '1. One\n\n   ```\n   code\n   ```\n\nWords.',
    '\\| a | b |\n\\| c | d |',
    '#Iraq is what they write.',
    '\\##Iraq',
  ])('prose is left alone: %j', async (body) => {
    expect(await problemsOf({ [STORY]: articleText({}, body) })).toEqual([]);
  });

  test('a page about somebody may not hide anything either', async () => {
    const files = {
      'pages/about.md': '---\ntitle: T\ndescription: D.\n---\n\nA \u202Etxet.\n',
      [STORY]: articleText(),
    };
    expect(await problemsOf(files)).toMatchObject([
      { file: 'pages/about.md', line: 6, rule: 'unseen-character' },
    ]);
  });
});

test('an address of which no browser makes one is said to be wrong, and nothing fails of it', async () => {
  const problems = await problemsOf({ [STORY]: articleText({}, 'A [link](//javascript:alert(1)).') });
  expect(problems.map(({ rule }) => rule)).toEqual(['link-address']);
});

test('a report shows what is not seen, and commands no terminal', async () => {
  const problems = await problemsOf({ [STORY]: articleText({}, 'A \u001B[31m \u202Etxet.') });
  const report = reportProblems(problems);
  expect(report).toContain('A <U+001B>[31m <U+202E>txet.');
  for (const sign of ['\u001B', '\u202E']) expect(report).not.toContain(sign);
});

describe('files', () => {
  test.each([
    ['index.MD', 'articles/story/index.MD', 'no-article', 'it has index.MD'],
    ['index.markdown', 'articles/story/index.markdown', 'no-article', 'it has index.markdown'],
    ['index.md.txt', 'articles/story/index.md.txt', 'no-article', 'it has index.md.txt'],
    ['a dot in a slug', 'articles/a.b/index.md', 'slug', '"a.b"'],
    ['a hyphen at the end', 'articles/a-/index.md', 'slug', '"a-"'],
    ['a slug with an umlaut', 'articles/mädchen/index.md', 'slug', '"mädchen"'],
    ['a person of capitals', 'people/Jane.md', 'file-name', '"Jane.md"'],
  ])('%s', async (_, file, rule, value) => {
    const problems = await problemsOf({ [file]: articleText() });
    expect(problems).toContainEqual(
      expect.objectContaining({ rule, message: expect.stringContaining(value) }),
    );
  });

  test.each([
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'encoding', '0x8B'],
    ['PDF', '%PDF-1.7\n', 'front-matter', '%PDF'],
    ['Word', 'PK\u0003\u0004x', 'front-matter', 'PK'],
  ])('an article that is %s', async (_, bytes, rule, value) => {
    expect(await problemsOf({ [STORY]: bytes })).toMatchObject([
      { file: STORY, line: 1, rule, message: expect.stringContaining(value) },
    ]);
  });
});
