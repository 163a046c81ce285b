import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';

function render(body: string) {
  return renderMarkdown(body, 'index.md', {
    language: 'en-GB',
    sources: {},
    address: 'https://galley.example',
    site: 'https://galley.example',
    readPicture: async () => {
      throw new Error('There is no picture.');
    },
  });
}

const nestedItems = (count: number) =>
  Array.from({ length: count }, (_, level) => `${'  '.repeat(level)}- Item ${level}`).join('\n');

/** Lines with so many marks each, one in the other. */
const stairs = (lines: number, marks: number) =>
  Array.from({ length: lines }, (_, at) => `${'  '.repeat(at * marks)}${'- '.repeat(marks)}A`).join('\n');

describe('what nests too deep is named with its line, and nothing is published of it', () => {
  test.each([
    ['3,000 quotations', `A.\n\n${'>'.repeat(3000)} B`, 3],
    ['3,000 quotations with spaces', `${'> '.repeat(3000)}B`, 1],
    ['3,000 list items in a line', `A.\n\n${'- '.repeat(3000)}B`, 3],
    ['3,000 numbered items in a line', `${'1. '.repeat(3000)}B`, 1],
    ['400 nested list items', nestedItems(400), 301],
    ['150 nested list items', nestedItems(150), 101],
    ['lines that nest too deep only in all', stairs(12, 40), 8],
    ['101 quotations', `${'>'.repeat(101)} B`, 1],
    ['emphasis within emphasis', `${'*a '.repeat(200)}B${' a*'.repeat(200)}`, 1],
    ['quotations that go on behind items', `- A\n\n  ${'> - '.repeat(80)}B`, 3],
  ])('%s', async (_, body, line) => {
    const { rendering, messages } = await render(body);
    expect(rendering).toBeUndefined();
    expect(messages.map(({ ruleId, line, fatal }) => ({ ruleId, line, fatal }))).toEqual([
      { ruleId: 'too-deep', line, fatal: true },
    ]);
    expect(messages[0]?.note).not.toBe('');
  });
});

describe('what does not nest too deep is rendered', () => {
  test.each([
    ['100 quotations', `${'>'.repeat(100)} B`, '<blockquote>', 100],
    ['100 nested list items', nestedItems(100), '<ul>', 100],
    ['200 quotations, one after the other', '> A\n\nB\n\n'.repeat(200), '<blockquote>', 200],
    ['a line of a thousand dashes', `A\n\n${'- '.repeat(1000)}\n\nB`, '<hr>', 1],
    ['two hundred signs that are code', `    ${'>'.repeat(200)}`, '<pre>', 1],
  ])('%s', async (_, body, tag, count) => {
    const { rendering, messages } = await render(body);
    expect(messages.map(String)).toEqual([]);
    expect(rendering?.html.split(tag)).toHaveLength(count + 1);
  });
});

describe('the checks', () => {
  let content: TemporaryContent;

  afterEach(() => content.remove());

  test('say it with the line of the file', async () => {
    content = await temporaryContent({ 'articles/story/index.md': articleText({}, `${'>'.repeat(3000)} A`) });
    const { problems } = await readContent(content.settings);
    expect(problems.map(({ rule, level }) => ({ rule, level }))).toEqual([
      { rule: 'too-deep', level: 'error' },
    ]);
    expect(content.folder && problems[0]?.excerpt).toContain('>>>');
  });
});
