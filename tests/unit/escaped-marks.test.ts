import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';

test.each([
  ['A paragraph \\{#no-id}', 'A paragraph {#no-id}'],
  ['A paragraph \\{#no-id} {#id}', 'A paragraph {#no-id}'],
  ['A paragraph \\{formerly=old}', 'A paragraph {formerly=old}'],
  ['\\:pull\\[Words.]\\{#id}', ':pull[Words.]{#id}'],
  ['\\:::note', ':::note'],
  ['\\[Words]\\(elsewhere)', '[Words](elsewhere)'],
  ['!\\[Words]\\(./a.jpg)', '![Words](./a.jpg)'],
  ['\\[sic\\]\\(so) and [words](https://example.org/)', '[sic](so) and words'],
  ['\\:lang\\[x\\]\\{ko\\} and :lang[한국]{ko}', ':lang[x]{ko} and 한국'],
  ['\\{\\#no-id\\} and words {#id}', '{#no-id} and words'],
  ['\\[\\^1\\] and \\[^1\\] and \\[^1]', '[^1] and [^1] and [^1]'],
])('%s is text', async (markdown, words) => {
  const { rendering, messages } = await renderMarkdown(markdown, 'index.md', {
    language: 'en-GB',
    sources: {},
    address: 'https://galley.example/2026/11/a/',
    site: 'https://galley.example',
    readPicture: () => Promise.reject(new Error('There are no pictures.')),
  });
  expect(messages.map(({ reason }) => reason)).toEqual([]);
  expect(rendering?.html.replace(/<[^>]*>/g, '')).toBe(words);
});

test.each([
  ['A paragraph {#Not An Id}', 'id'],
  ['> A quotation {#id}', 'id'],
  ['> :::Note\n> words', 'unknown-directive'],
  ['[Words](else where)', 'broken-link'],
  ['[Words](else where) and [words](https://example.org/)', 'broken-link'],
  ['[A :Lang[x]{ko} link](https://example.org/)', 'unknown-directive'],
  [':Lang[x]{ko} and :lang[한국]{ko}', 'unknown-directive'],
  ['Words {#no} and words {#id}', 'id'],
  ['\\\\[^1]', 'undefined-footnote'],
])('%s is still found', async (markdown, rule) => {
  const { messages } = await renderMarkdown(markdown, 'index.md', {
    language: 'en-GB',
    sources: {},
    address: 'https://galley.example/2026/11/a/',
    site: 'https://galley.example',
    readPicture: () => Promise.reject(new Error('There are no pictures.')),
  });
  expect(messages.map(({ ruleId }) => ruleId)).toContain(rule);
});
