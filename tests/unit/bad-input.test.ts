import { readFile, symlink } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import {
  content,
  expectProblem,
  problemsOf,
  problemsOfArticle,
  put,
  STORY,
} from '../fixtures/bad-content.ts';
import { articleText } from '../fixtures/temporary-content.ts';

describe('text', () => {
  const cases: [name: string, body: string, line: number, rule: string, value: string][] = [
    ['raw HTML', 'One.\n\n<div>two</div>', 11, 'raw-html', '<div>two</div>'],
    ['raw HTML in a line', 'One <b>two</b>.', 9, 'raw-html', '<b>'],
    ['a comment', '<!-- hidden -->', 9, 'raw-html', 'hidden'],
    ['a script', 'A <script>alert(1)</script>', 9, 'raw-html', '<script>'],
    ['a javascript: link', '[x](javascript:alert(1))', 9, 'link-address', 'javascript:'],
    ['the same with entities', '[x](&#106;avascript:alert(1))', 9, 'link-address', 'javascript:'],
    ['the same with a tab inside', '[x](<java\tscript:alert(1)>)', 9, 'link-address', 'java'],
    ['the same by reference', '[x][r]\n\n[r]: JavaScript:alert(1)', 11, 'link-address', 'JavaScript:'],
    ['the same as an autolink', '<javascript:alert(1)>', 9, 'link-address', 'javascript:'],
    ['a data: link', '[x](data:text/html,x)', 9, 'link-address', 'data:'],
    ['an address without scheme', '[x](//evil.example/)', 9, 'link-address', '//evil.example/'],
    ['an empty address', '[x]()', 9, 'link-address', 'empty'],
    ['a picture without alt text', '![](./a.jpg)', 9, 'missing-alt', './a.jpg'],
    ['a picture that is not there', '![A](./a.jpg)', 9, 'picture', '"./a.jpg" is not there'],
    ['a picture of another site', '![A](https://example.org/a.jpg)', 9, 'picture', 'another site'],
    [
      'a picture outside the folder',
      '![A](../../people/one-writer.md)',
      9,
      'picture',
      'not in the article’s folder',
    ],
    ['a picture in a line', 'A ![picture](./a.jpg) here.', 9, 'picture-place', 'picture'],
    ['an undefined note', 'A fact.[^nowhere]', 9, 'undefined-footnote', '[^nowhere]'],
    [
      'an undefined note further down',
      'A fact,\n\\[^nowhere] and\nanother.[^nowhere]',
      11,
      'undefined-footnote',
      '[^nowhere]',
    ],
    ['a note that nothing refers to', 'A fact.\n\n[^lost]: A note.', 11, 'unused-footnote', '[^lost]'],
    ['a note that is defined twice', 'A.[^n]\n\n[^n]: One.\n\n[^n]: Two.', 13, 'duplicate-footnote', '[^n]'],
    [
      'a note with a space in its name',
      'A.[^my note]\n\n[^my note]: Text.',
      11,
      'undefined-footnote',
      'space',
    ],
    ['an undefined note with a space', 'A.[^my note]', 9, 'undefined-footnote', '[^my note]'],
    ['a malformed address', '[x](https://) and <b>x</b>', 9, 'link-address', 'https://'],
    ['raw HTML after a malformed address', '[x](https://) and <b>x</b>', 9, 'raw-html', '<b>'],
    ['a note that is not closed', ':::note[Label]\nWords.\n\n## More', 9, 'open-note', ':::note'],
    ['a note with a space before its name', '::: note\n\nWords.\n\n:::', 9, 'unknown-directive', '::: note'],
    ['a mistyped directive', 'A :pul[sentence]{#x} here.', 9, 'unknown-directive', ':pul'],
    ['one that is a whole paragraph', ':pul[A sentence.]{#x}', 9, 'unknown-directive', ':pul'],
    ['one without an id', 'A :Lang[word] here.', 9, 'unknown-directive', ':Lang'],
    ['an id where none can be set', '- one {#x}', 9, 'id', '{#x}'],
    ['an id of the notes', '## Law {#fn-law}', 9, 'id', 'fn-law'],
    ['a link to no place on the page', 'See [there](#nowhere).', 9, 'unknown-anchor', '#nowhere'],
    ['an id for a language', ':lang[words]{#ko}', 9, 'language-span', 'words'],
    [
      'notes that only refer to each other',
      'A.\n\n[^a]: One.[^b]\n\n[^b]: Two.[^a]',
      11,
      'unused-footnote',
      '[^a]',
    ],
    ['a note without text', 'A.[^a]\n\n[^a]:', 11, 'empty-footnote', '[^a]'],
    ['prose that is taken for an address', 'A.\n\n[Laughter]: inaudible', 11, 'lost-definition', 'Laughter'],
    ['an address that is defined twice', '[a]\n\n[a]: /x/\n[a]: /y/', 12, 'lost-definition', 'twice'],
    ['a picture whose name has a space', '![A](./my pic.png)', 9, 'broken-link', './my pic.png'],
    ['a reference to no address', '[text][nowhere]', 9, 'broken-link', '[nowhere]'],
    ['a row with too many cells', '| a | b |\n| - | - |\n| 1 | 2 | 3 |', 11, 'table', '3 cells'],
    ['a name that is no language', ':lang[words]{english}', 9, 'language-span', 'english'],
    ['a body of a rule', '***', 8, 'empty-body', 'no text'],
    ['a body of spaces', '&nbsp;', 8, 'empty-body', 'no text'],
    ['an unknown directive', ':::box\nWords.\n:::', 9, 'unknown-directive', ':::box'],
    ['an unknown leaf directive', '::map{x=1}', 9, 'unknown-directive', '::map'],
    ['a pull-quote without id', ':pull[A sentence.] More.', 9, 'pull-quote', 'A sentence.'],
    ['a pull-quote in a list', '- :pull[A sentence.]{#s}', 9, 'pull-quote', 'A sentence.'],
    ['two pull-quotes with one id', ':pull[One.]{#s}\n\n:pull[Two.]{#s}', 11, 'duplicate-id', '"s"'],
    ['two headings with one id', '## One {#s}\n\n## Two {#s}', 11, 'duplicate-id', '"s"'],
    ['an id of the page', '## One {#main}', 9, 'duplicate-id', '"main"'],
    ['a wrong id', '## One {#Über uns}', 9, 'id', 'Über uns'],
    ['a second headline', '# One', 9, 'heading-depth', '"One"'],
    ['a heading that jumps', '## One\n\n#### Two', 11, 'heading-depth', 'from level 2 to 4'],
    ['an empty heading', '##', 9, 'empty-heading', '""'],
    ['an empty note', ':::note[Label]\n:::', 9, 'empty-note', 'says nothing'],
    ['a wrong language', ':lang[words]{no_such_language}', 9, 'language-span', 'no_such_language'],
    ['an empty body', '', 8, 'empty-body', 'no text'],
  ];
  test.each(cases)('%s', async (_, body, line, rule, value) => {
    expectProblem(await problemsOfArticle(articleText({}, body)), line, rule, value);
  });
});

describe('files', () => {
  test('text that is not UTF-8', async () => {
    const latin1 = Buffer.from(articleText({}, 'Un caf\xe9.'), 'latin1');
    expect(await problemsOfArticle(latin1)).toMatchObject([
      { file: STORY, line: 9, column: 7, rule: 'encoding', message: expect.stringContaining('0xE9') },
    ]);
  });

  test('UTF-16', async () => {
    const problems = await problemsOfArticle(Buffer.from(`\ufeff${articleText()}`, 'utf16le'));
    expect(problems).toMatchObject([{ file: STORY, line: 1, rule: 'encoding' }]);
  });

  test('a byte order mark and CRLF are read like clean text', async () => {
    expect(await problemsOfArticle(`\ufeff${articleText().replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  test('a picture that is cut short', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#888', noise } })
      .jpeg()
      .toBuffer();
    const files = { 'articles/story/a.jpg': whole.subarray(0, whole.length / 2) };
    expect(await problemsOfArticle(articleText({}, '![A](./a.jpg)'), files)).toMatchObject([
      { line: 9, rule: 'picture', message: expect.stringContaining('broken') },
    ]);
  });

  test.each([
    ['text', Buffer.from('not a picture')],
    ['nothing', Buffer.alloc(0)],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ])('a picture that is %s', async (_, bytes) => {
    const files = { 'articles/story/a.jpg': bytes };
    expect(await problemsOfArticle(articleText({}, '![A](./a.jpg)'), files)).toMatchObject([
      { line: 9, rule: 'picture', message: expect.stringContaining('"./a.jpg"') },
    ]);
  });

  test('a lead without a credit', async () => {
    const picture = await readFile('tests/fixtures/site/articles/every-part/gauge.png');
    const text = articleText({ lead: '\n  src: ./a.png\n  alt: A.' });
    expect(await problemsOfArticle(text, { 'articles/story/a.png': picture })).toMatchObject([
      { rule: 'missing-credit' },
    ]);
  });

  test('two articles with one id', async () => {
    const problems = await problemsOf({
      'articles/first/index.md': articleText(),
      'articles/second/index.md': articleText(),
    });
    expect(problems).toMatchObject([
      {
        file: 'articles/second/index.md',
        line: 2,
        rule: 'duplicate-id',
        message: expect.stringContaining('first'),
      },
    ]);
  });

  test('two articles with one slug', async () => {
    const problems = await problemsOf({
      'articles/story/index.md': articleText(),
      'articles/story.md': articleText({ id: 'other1' }),
    });
    expect(problems).toMatchObject([{ file: 'articles/story.md', rule: 'duplicate-slug' }]);
  });

  test.each([
    ['a file that is not in a folder', 'articles/story.md', 'stray-file'],
    ['a folder without an article', 'articles/story/text.md', 'no-article'],
    ['an article in a folder of folders', 'articles/2026/story/index.md', 'no-article'],
    ['a slug that cannot stand in an address', 'articles/My Story?/index.md', 'slug'],
    ['a person whose file is misnamed', 'people/Some One.md', 'file-name'],
  ])('%s', async (_, file, rule) => {
    expect(await problemsOf({ [file]: articleText() })).toMatchObject([{ rule }]);
  });

  test('a page at an address of the site', async () => {
    const problems = await problemsOf({ 'pages/topics.md': '---\ntitle: T\ndescription: D.\n---\nWords.\n' });
    expect(problems).toMatchObject([{ file: 'pages/topics.md', rule: 'slug' }]);
  });

  test('a wrong person, topic and page', async () => {
    const problems = await problemsOf({
      'people/some-one.md': '---\nfullname: Some One\n---\n',
      'topics/rivers.md': '---\nname: Rivers\n---\n',
      'pages/about.md': '---\ntitle: About\ndescription: D.\n---\n<b>Bold</b>\n',
    });
    expect(problems.map(({ file, rule }) => `${file} ${rule}`).sort()).toEqual([
      'pages/about.md raw-html',
      'pages/about.md raw-html',
      'people/some-one.md missing-field',
      'people/some-one.md unknown-field',
      'topics/rivers.md missing-field',
    ]);
  });
});

test('all problems of all files are found at once', async () => {
  const problems = await problemsOf({
    'articles/first/index.md': articleText(
      {
        title: '""',
        byline: '[nobody]',
        topics: '[nothing]',
        lead: '\n  src: ./none.jpg\n  alt: A.\n  credit: C',
      },
      '<b>Bold</b>\n\n[x](javascript:1)',
    ),
    'articles/second/index.md': 'No front matter.',
    'people/one-writer.md': '---\nfullname: One\n---\n',
  });
  expect(problems.map(({ file, rule }) => `${file} ${rule}`).sort()).toEqual([
    'articles/first/index.md link-address',
    'articles/first/index.md picture',
    'articles/first/index.md raw-html',
    'articles/first/index.md raw-html',
    'articles/first/index.md unknown-person',
    'articles/first/index.md unknown-topic',
    'articles/first/index.md wrong-field',
    'articles/second/index.md front-matter',
    'people/one-writer.md missing-field',
    'people/one-writer.md unknown-field',
  ]);
});

test('an exception in a plugin is a problem of the file, and hides no other', async () => {
  await put();
  const { rendering, messages } = await renderMarkdown('\n\nA <b>word</b>.\n\n![A](./a.jpg)', 'x.md', {
    language: 'en',
    sources: {},
    address: 'https://galley.example',
    site: 'https://galley.example',
    readPicture: () => Promise.reject(new Error('the disk is on fire')),
  });
  expect(rendering).toBeUndefined();
  expect(messages.map(({ line, ruleId, reason }) => `${line} ${ruleId} ${reason}`)).toEqual([
    '3 raw-html Raw HTML is not published: "<b>".',
    '3 raw-html Raw HTML is not published: "</b>".',
    '3 exception Rendering the text failed: the disk is on fire',
  ]);
});

test('without its content folder nothing is published', async () => {
  await put();
  const contentDir = `${content.settings.contentDir}-misspelt`;
  const { problems } = await readContent({ ...content.settings, contentDir });
  expect(problems).toMatchObject([{ level: 'error', rule: 'no-content' }]);
});

test('a link that leads nowhere is a problem of its folder', async () => {
  await put({ 'articles/story/index.md': articleText() });
  await symlink('nowhere', `${content.settings.contentDir}/articles/story/a.jpg`);
  const { problems } = await readContent(content.settings);
  expect(problems).toMatchObject([{ rule: 'unreadable', file: expect.stringContaining('articles/story') }]);
});

test.each([
  ['topics/rivers.md', '---\nname: R\ndescription: D.\n---\n\nText.\n'],
  ['people/some-one.md', '---\nname: S\n---\n\nText.[^n]\n\n[^n]: A note.\n'],
])('text that would not be shown is refused: %s', async (file, text) => {
  expect(await problemsOf({ [file]: text })).toMatchObject([{ file, rule: 'text' }]);
});

test('what is wrong with a draft stops no build, and shows in a preview', async () => {
  const text = articleText({ draft: 'true', title: '""', topics: '[nothing]' }, '<b>Bold</b>');
  const problems = await problemsOfArticle(text);
  expect(problems.map(({ level }) => level)).toEqual(['warning', 'warning', 'warning', 'warning']);
  const preview = await readContent({ ...content.settings, isPreview: true });
  expect(preview.problems.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'error']);
});

test('fields that may be left out may be left empty', async () => {
  const empty = { topics: '', sources: '', corrections: '', kicker: '', updated: '' };
  expect(await problemsOfArticle(articleText(empty))).toEqual([]);
});

test('a second text in an article’s folder is not lost in silence', async () => {
  const problems = await problemsOfArticle(articleText(), { 'articles/story/part-2.md': 'More.' });
  expect(problems).toMatchObject([{ rule: 'stray-file', message: expect.stringContaining('part-2.md') }]);
});

test('a picture too tall to be encoded', async () => {
  const tall = await sharp({ create: { width: 20, height: 20_000, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
  expect(
    await problemsOfArticle(articleText({}, '![A](./a.png)'), { 'articles/story/a.png': tall }),
  ).toMatchObject([{ rule: 'picture', message: expect.stringContaining('too tall') }]);
});

test.each([
  'At 3:30 the ratio was 10:1, Re:Iraq and so on :) :( ::',
  'Iraq:Libya:Ukraine, a:b[c] and the :pull of it, and :lang alone.',
  'Note this:that[^own], please.\n\n[^own]: Said.',
  'A price of 5 < 6 and a \\[^bracket].',
  'Two sources.[^law] [^law] And a third.[^law-2]\n\n[^law]: One.\n\n[^law-2]: Two.',
  '## P1\n\nOne.\n\nTwo.\n\n## Fn a\n\nThree.',
  'A \\[text](x).',
])('prose is left alone: %s', async (body) => {
  expect(await problemsOfArticle(articleText({}, body))).toEqual([]);
});
