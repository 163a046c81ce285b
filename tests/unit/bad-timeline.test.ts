import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';

let content: TemporaryContent;
afterEach(() => content.remove());

async function problemsOf(files: Record<string, string>) {
  content = await temporaryContent(files);
  const { problems } = await readContent(content.settings);
  return problems.map((problem) => ({ ...problem, file: problem.file.replace(`${content.folder}/`, '') }));
}

const ROW = '- Iraq\n  - 1991-04-03: Ordered\n  - 2003: Invaded';

describe('a timeline in the text that is wrong stops the build, with its line', () => {
  test.each([
    ['no title', `:::timeline\n${ROW}\n:::`, 9, 'has no title'],
    ['no list', ':::timeline[T]\nWords.\n:::', 9, 'no list'],
    ['no date', ':::timeline[T]\n- Iraq\n  - 1991: A\n  - Invaded\n:::', 12, '"Invaded"'],
    ['no such day', ':::timeline[T]\n- Iraq\n  - 1991: A\n  - 2003-02-30: B\n:::', 12, '"2003-02-30: B"'],
    [
      'a wrong order',
      ':::timeline[T]\n- Iraq\n  - 2003: B\n  - 1991: A\n:::',
      12,
      '"1991" stands after "2003"',
    ],
    ['one day twice', ':::timeline[T]\n- Iraq\n  - 2003: B\n  - 2003: A\n:::', 12, '"2003" stands after'],
    ['one event', ':::timeline[T]\n- Iraq\n  - 2003: B\n:::', 10, 'fewer than two'],
    ['a row without events', ':::timeline[T]\n- Iraq\n:::', 10, '"Iraq"'],
    ['another block', `:::timeline[T]\n${ROW}\n\nOne.\n\nTwo.\n:::`, 16, '"Two."'],
    ['a row of no timeline', '::timeline[Iraq]', 9, 'no timeline at the head'],
    ['a wrong id', `:::timeline[T]{#No}\n${ROW}\n:::`, 9, '"No"'],
  ])('%s', async (_, body, line, value) => {
    const problems = await problemsOf({ 'articles/story/index.md': articleText({}, `Words.\n\n${body}`) });
    expect(problems).toContainEqual(
      expect.objectContaining({
        line: line + 2,
        level: 'error',
        message: expect.stringContaining(value),
        remedy: expect.stringMatching(/\w/),
      }),
    );
  });
});

describe('a lead graphic that is wrong stops the build', () => {
  const story = (changes: Record<string, string>) => ({ 'articles/story/index.md': articleText(changes) });
  const GRAPHIC = { leadGraphic: './timeline.md' };

  test.each([
    ['is not there', story(GRAPHIC), 'story/index.md', 7, '"./timeline.md" cannot be read'],
    ['is elsewhere', story({ leadGraphic: '../timeline.md' }), 'story/index.md', 7, 'is not a Markdown file'],
    ['is a picture', story({ leadGraphic: './a.jpg' }), 'story/index.md', 7, 'is not a Markdown file'],
    [
      'stands beside a lead',
      story({ ...GRAPHIC, lead: '{ src: ./a.jpg, alt: A }' }),
      'story/index.md',
      7,
      'both a lead and a lead graphic',
    ],
    [
      'holds words as well',
      { ...story(GRAPHIC), 'articles/story/timeline.md': `:::timeline[T]\n${ROW}\n:::\n\nMore.\n` },
      'story/timeline.md',
      7,
      'something else',
    ],
    [
      'holds nothing',
      { ...story(GRAPHIC), 'articles/story/timeline.md': '\n' },
      'story/timeline.md',
      1,
      'something else',
    ],
    [
      'has a wrong date',
      {
        ...story(GRAPHIC),
        'articles/story/timeline.md': ':::timeline[T]\n- Iraq\n  - 1991: A\n  - soon: B\n:::',
      },
      'story/timeline.md',
      4,
      '"soon: B"',
    ],
  ])('that %s', async (_, files, file, line, value) => {
    const problems = await problemsOf(files);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: `articles/${file}`, line, message: expect.stringContaining(value) }),
    );
  });
});

test('a row that the timeline at the head has not is named with those that it has', async () => {
  const problems = await problemsOf({
    'articles/story/index.md': articleText({ leadGraphic: './timeline.md' }, '::timeline[Iran]\n\nWords.'),
    'articles/story/timeline.md': `:::timeline[T]\n${ROW}\n:::`,
  });
  expect(problems).toMatchObject([{ line: 10, rule: 'timeline-row', remedy: 'Use one of "Iraq".' }]);
});

test('an article changes when its lead graphic does, and shows what it holds', async () => {
  const read = async (label: string) => {
    content = await temporaryContent({
      'articles/story/index.md': articleText({ leadGraphic: './timeline.md' }),
      'articles/story/timeline.md': `:::timeline[T]\n- Iraq\n  - 1991: ${label}\n  - 2003: B\n:::`,
    });
    const { articles, problems } = await readContent(content.settings);
    expect(problems).toEqual([]);
    return articles[0];
  };
  const before = await read('Ordered');
  await content.remove();
  const after = await read('Commanded');
  expect(after?.digest).not.toBe(before?.digest);
  expect(after?.store.lead).toMatchObject({
    timeline: { title: 'T' },
    html: expect.stringContaining('Commanded'),
  });
});
