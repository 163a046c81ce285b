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
])('%s is text', async (markdown, words) => {
  const { rendering, messages } = await renderMarkdown(markdown, 'index.md', {
    language: 'en-GB',
    sources: {},
    address: 'https://galley.example/2026/11/a/',
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
])('%s is still found', async (markdown, rule) => {
  const { messages } = await renderMarkdown(markdown, 'index.md', {
    language: 'en-GB',
    sources: {},
    address: 'https://galley.example/2026/11/a/',
    readPicture: () => Promise.reject(new Error('There are no pictures.')),
  });
  expect(messages.map(({ ruleId }) => ruleId)).toContain(rule);
});
