import { expect, test } from 'vitest';
import { citationOf } from '../../src/editions/citation.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';

test('an article is cited by its authors, headline, publication, day and permalink', () => {
  expect(citationOf(exampleArticle(), site)).toEqual({
    words: 'One Writer and Test desk, “An example”, Galley, 20 November 2026',
    address: 'https://galley.example/2026/11/example/',
  });
});

test.each([
  ['Rivers: “no end”', '“Rivers: ‘no end’”'],
  ['Bericht „grob falsch“', '“Bericht ‚grob falsch‘”'],
  ['„איש לא ציפה לכך”', '“\u2068‚איש לא ציפה לכך’\u2069”'],
  ['Un « rapport »', '“Un ‹ rapport ›”'],
])('quotation marks in the headline %s are single within those of the citation', (title, cited) => {
  expect(citationOf(exampleArticle({ title }), site).words).toContain(cited);
});
