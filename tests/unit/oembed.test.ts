import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { oembedOf } from '../../src/editions/oembed.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';

test('a headline cannot leave the frame’s title', () => {
  const title = '"><script>alert(1)</script>&quot; \' & <b>';
  const { html, title: plain } = JSON.parse(oembedOf(exampleArticle({ title }), site));
  expect(plain).toBe(title);
  const { body } = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
  expect([...body.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['IFRAME']);
  expect(body.querySelector('iframe')?.getAttribute('title')).toBe(`${title} – ${site.name}`);
});

test('a longer headline gets a higher frame, and letters that are twice as wide count twice', () => {
  const heightOf = (title: string) => JSON.parse(oembedOf(exampleArticle({ title }), site)).height;
  expect(heightOf('word '.repeat(60))).toBeGreaterThan(heightOf('word '.repeat(20)));
  expect(heightOf('강'.repeat(40))).toBeGreaterThan(heightOf('a'.repeat(40)));
});

test('the frame has room for a byline of several lines, and for the letters of systems from right to left', () => {
  const heightOf = (fields: Parameters<typeof exampleArticle>[0]) =>
    JSON.parse(oembedOf(exampleArticle(fields), site)).height;
  const [person] = exampleArticle().byline;
  if (!person) throw new Error('The example has no author.');
  expect(heightOf({ byline: Array.from({ length: 6 }, () => person) })).toBeGreaterThan(heightOf({}));
  const title = 'word '.repeat(20);
  expect(heightOf({ title, direction: 'rtl' })).toBeGreaterThan(heightOf({ title }));
});
