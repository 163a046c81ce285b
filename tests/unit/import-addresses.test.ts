import { expect, test } from 'vitest';
import { writeBody } from '../../src/desk/import/write-body.ts';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';

test.each([
  ['See https://example.org/a*b*c, now', 'See <https://example.org/a*b*c>, now'],
  ['at https://example.org/<b>bold</b>', 'at <https://example.org/>\\<b>bold\\</b>'],
  ['https://example.org/a_b_c stays', 'https://example.org/a_b_c stays'],
  ['https://example.org/?a=1&b=2', '<https://example.org/?a=1&b=2>'],
  ['https://example.org/a\\b', '[https://example.org/a\\b](https://example.org/a%5Cb)'],
  ['https://example.org/a[1]', '[https://example.org/a\\[1\\]](https://example.org/a%5B1%5D)'],
  ['www.example.org/<i>', '[www.example.org/](http://www.example.org/)\\<i>'],
  ['http://<b>', 'http://\\<b>'],
])('the address in %s is written so that it can be published', async (value, markdown) => {
  const body = writeBody([{ type: 'paragraph', children: [{ type: 'text', value }] }]).trim();
  expect(body).toBe(markdown);
  const { rendering, messages } = await renderMarkdown(body, 'index.md', {
    language: 'en-GB',
    sources: {},
    address: 'https://galley.example/2026/11/a/',
    site: 'https://galley.example',
    readPicture: () => Promise.reject(new Error('There are no pictures.')),
  });
  expect(messages.map(({ reason }) => reason)).toEqual([]);
  const text = rendering?.html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;|&amp;/g, '&');
  expect(text).toBe(value);
});
