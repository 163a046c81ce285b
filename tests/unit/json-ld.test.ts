import { expect, test } from 'vitest';
import { CARD } from '../../src/editions/cards/faces.ts';
import { jsonLdOf } from '../../src/editions/json-ld.ts';
import { licenceAddress } from '../../src/editions/licence-address.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';

test('an article is a NewsArticle with plain context and type', () => {
  const article = exampleArticle();
  expect(JSON.parse(jsonLdOf(article, site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'https://galley.example/a/example/#article',
    mainEntityOfPage: 'https://galley.example/2026/11/example/',
    url: 'https://galley.example/2026/11/example/',
    sameAs: 'https://galley.example/a/example/',
    identifier: 'example',
    headline: 'An example',
    description: 'A standfirst.',
    inLanguage: 'en-GB',
    datePublished: '2026-11-20T09:00:00+00:00',
    dateModified: '2026-11-20T09:00:00+00:00',
    author: [
      {
        '@type': 'Person',
        '@id': 'https://galley.example/people/one-writer/#author',
        name: 'One Writer',
        url: 'https://galley.example/people/one-writer/',
      },
      {
        '@type': 'Organization',
        '@id': 'https://galley.example/people/test-desk/#author',
        name: 'Test desk',
        url: 'https://galley.example/people/test-desk/',
      },
    ],
    publisher: {
      '@type': 'NewsMediaOrganization',
      '@id': 'https://galley.example/#publisher',
      name: 'Galley',
      url: 'https://galley.example/',
      logo: 'https://galley.example/icon.svg',
    },
    isPartOf: {
      '@type': 'WebSite',
      '@id': 'https://galley.example/#site',
      name: 'Galley',
      url: 'https://galley.example/',
    },
    articleSection: 'Rivers',
    keywords: ['Rivers'],
    about: [{ '@type': 'Thing', '@id': 'https://galley.example/topics/rivers/#topic', name: 'Rivers' }],
    copyrightHolder: { '@id': 'https://galley.example/#publisher' },
    copyrightYear: 2026,
    image: [{ ...CARD, '@type': 'ImageObject', url: expect.any(String), description: expect.any(String) }],
    license: 'https://creativecommons.org/licenses/by/4.0/',
    wordCount: 2,
    timeRequired: 'PT1M',
    isAccessibleForFree: true,
  });
});

test('the work that it is an account of, and the lead with its credit, are said', () => {
  const article = exampleArticle({
    basedOn: { title: 'The report', authors: ['A. First'], publisher: 'The Gauge', date: '2022-03' },
    lead: {
      alt: 'A river.',
      credit: 'Test Agency',
      licence: 'CC BY-SA 4.0',
      master: {
        file: 'lead.jpg',
        digest: 'd',
        width: 1600,
        height: 1000,
        kind: 'picture',
        rights: {
          creator: 'Jane Doe',
          copyright: '© Test',
          terms: 'https://example.org/terms',
          licensor: 'https://example.org/buy',
        },
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
    creator: { '@type': 'Person', name: 'Jane Doe' },
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    acquireLicensePage: 'https://example.org/buy',
  });
  expect(image[1]).toMatchObject({
    ...CARD,
    description: 'Galley – An example – One Writer and Test desk. A river.',
  });
});

test('who edited it is said: a person as editor, a body as contributor, since that can be no editor there', () => {
  const [writer, desk] = exampleArticle().byline;
  const { editor, contributor } = JSON.parse(
    jsonLdOf(exampleArticle({ editors: [writer, desk].filter((one) => one !== undefined) }), site),
  );
  expect(editor).toEqual([
    {
      '@type': 'Person',
      '@id': 'https://galley.example/people/one-writer/#author',
      name: 'One Writer',
      url: 'https://galley.example/people/one-writer/',
    },
  ]);
  expect(contributor).toMatchObject([{ '@type': 'Organization', name: 'Test desk' }]);
});

test('sources and corrections are said', () => {
  const { body } = exampleArticle();
  const article = exampleArticle({
    corrections: [{ date: '2026-11-23', wrong: 'It was 3.', right: 'It is 4.' }],
    body: { ...body, sources: [{ id: 'fn-a', title: 'A book', url: 'https://example.org/', date: '2022' }] },
  });
  expect(JSON.parse(jsonLdOf(article, site))).toMatchObject({
    citation: [{ '@type': 'CreativeWork', name: 'A book', url: 'https://example.org/' }],
    correction: [{ '@type': 'CorrectionComment', datePublished: '2026-11-23', text: 'It was 3. It is 4.' }],
  });
});

test.each([
  ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC BY-NC-ND 3.0', 'https://creativecommons.org/licenses/by-nc-nd/3.0/'],
  ['https://example.org/terms', 'https://example.org/terms'],
  ['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['All rights reserved', undefined],
])('the terms of %s', (name, address) => {
  expect(licenceAddress(name)).toBe(address);
});

test('no text can end the script element', () => {
  const json = jsonLdOf(exampleArticle({ title: '</script><script>alert(1)</script><!--' }), site);
  expect(json).not.toContain('<');
  expect(JSON.parse(json).headline).toBe('</script><script>alert(1)</script><!--');
});
