import { expect, test } from 'vitest';
import { CARD } from '../../src/editions/cards/faces.ts';
import { jsonLdOf } from '../../src/editions/json-ld.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';

test('an article is a NewsArticle with plain context and type', () => {
  const article = exampleArticle();
  expect(JSON.parse(jsonLdOf(article, site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'https://galley.example/2026/11/example/#article',
    mainEntityOfPage: 'https://galley.example/2026/11/example/',
    url: 'https://galley.example/2026/11/example/',
    headline: 'An example',
    description: 'A standfirst.',
    inLanguage: 'en-GB',
    datePublished: '2026-11-20T09:00:00+00:00',
    dateModified: '2026-11-20T09:00:00+00:00',
    author: [
      { '@type': 'Person', name: 'One Writer' },
      { '@type': 'Organization', name: 'Test desk' },
    ],
    publisher: { '@type': 'Organization', name: 'Galley', url: 'https://galley.example/' },
    about: [{ '@type': 'Thing', name: 'Rivers' }],
    image: [{ ...CARD, '@type': 'ImageObject', url: expect.any(String), description: expect.any(String) }],
    license: 'https://creativecommons.org/licenses/by/4.0/',
    wordCount: 2,
    isAccessibleForFree: true,
  });
});

test('the work that it is an account of, and the lead with its credit, are said', () => {
  const article = exampleArticle({
    basedOn: { title: 'The report', authors: ['A. First'], publisher: 'The Gauge', date: '2022-03' },
    lead: {
      alt: 'A river.',
      credit: 'Test Agency',
      master: {
        file: 'lead.jpg',
        digest: 'd',
        width: 1600,
        height: 1000,
        kind: 'picture',
        rights: { copyright: '© Test' },
      },
    },
  });
  const { isBasedOn, image } = JSON.parse(jsonLdOf(article, site));
  expect(isBasedOn).toEqual({
    '@type': 'NewsArticle',
    headline: 'The report',
    author: [{ '@type': 'Person', name: 'A. First' }],
    publisher: { '@type': 'Organization', name: 'The Gauge' },
    datePublished: '2022-03',
  });
  expect(image[0]).toMatchObject({
    '@type': 'ImageObject',
    width: 1280,
    height: 800,
    creditText: 'Test Agency',
    copyrightNotice: '© Test',
  });
  expect(image[1]).toMatchObject({
    ...CARD,
    description: 'Galley – An example – One Writer and Test desk. A river.',
  });
});

test('no text can end the script element', () => {
  const json = jsonLdOf(exampleArticle({ title: '</script><script>alert(1)</script><!--' }), site);
  expect(json).not.toContain('<');
  expect(JSON.parse(json).headline).toBe('</script><script>alert(1)</script><!--');
});
