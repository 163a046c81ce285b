import { expect, test } from 'vitest';
import { plainTextOf } from '../../src/editions/text/plain-text.ts';
import { pictureAddress } from '../../src/pictures/figure-element.ts';
import { printVariant } from '../../src/pictures/variants.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';
import { HOSTILE, keptArticle, picture } from '../fixtures/kept-article.ts';

test('a small article, whole', () => {
  expect(plainTextOf(exampleArticle(), site)).toBe(`Galley

An example
==========

A standfirst.

By One Writer <https://galley.example/people/one-writer/> and Test desk <https://galley.example/people/test-desk/>

Published 20 November 2026 at 09:00 UTC

Two words.

* * *

Topics: Rivers <https://galley.example/topics/rivers/>

Cite as: One Writer and Test desk, “An example”, Galley, 20 November 2026, https://galley.example/2026/11/example/

Text under CC BY 4.0 <https://creativecommons.org/licenses/by/4.0/>.
`);
});

test('every kind of part, in the order of the page', () => {
  const page = 'https://galley.example/2026/11/example/';
  const text = plainTextOf(keptArticle(), site);
  const from = text.indexOf('Our own account');
  expect(text.slice(from, text.indexOf('* * *'))).toBe(
    `Our own account of The report <https://example.org/report?a=1&b=2>, reported by A. First and B. Second for The Gauge, March 2022

Saltreach · Published 20 November 2026 at 09:00 UTC · Updated 22 November 2026 at 07:00 UTC

Reported in March 2022. This is what was known then.

A sentence that stands large.[1] 장마 fell.

The gauges
----------

> Note. Set apart.

[Picture: A gauge] <https://galley.example${pictureAddress(printVariant(picture))}>

The gauge. Photo: One.

Floods

| Event
River | First
River | Second

Gauge | Metres
Upper | lower | 2.9

Readers
~~~~~~~

- [x] Read
- A
  3. B

> One.
>
> Two.

    x  < y
      z

See one <https://example.org/a_(b)?c=1&d=2>, two <${page}#gauges>, three <https://galley.example/a-page/>, four <${page}#contents>, desk@example.org. ~~Not~~ this:
all.

Notes and sources
-----------------

[1] A note, named.

    And more.

Corrections
-----------

- 23 November 2026. It was said to be 3.1. It is 3.2.

`,
  );
});

test('characters stay as they are', () => {
  const text = plainTextOf(keptArticle({ standfirst: HOSTILE }), site);
  expect(text).toContain(`\n${HOSTILE}\n====`);
  expect(text).toContain(`\n\n${HOSTILE}\n\nBy `);
  expect(text).toContain(`“${HOSTILE}”`);
});

test('the rule under a headline is as wide as its letters', () => {
  expect(plainTextOf(exampleArticle({ title: '漢字 a' }), site)).toContain('\n漢字 a\n======\n');
});

test('who edited it, and what was updated, is said', () => {
  const article = exampleArticle({
    editors: [{ id: 'test-desk', name: 'Test desk', kind: 'organisation' }],
    updated: '2026-11-21T10:00:00Z',
    updates: [{ date: '2026-11-21T10:00:00Z', what: 'More.' }],
  });
  expect(plainTextOf(article, site)).toContain(
    'Edited by Test desk <https://galley.example/people/test-desk/>\n\nPublished 20 November 2026 at 09:00 UTC\n\nUpdated 21 November 2026 at 10:00 UTC: More.\n\nCite as',
  );
});

test('who answers for the site, and where errors are reported, is said', () => {
  const text = plainTextOf(exampleArticle(), {
    ...site,
    responsible: 'Galley Press Ltd',
    contact: 'desk@galley.example',
  });
  expect(text).toMatch(
    /Responsible: Galley Press Ltd\. Is something wrong\? Write to desk@galley\.example\.\n$/,
  );
});

test('a preview of a draft says that it is one', () => {
  expect(plainTextOf(exampleArticle({ draft: true }), site)).toMatch(/^Draft, not published\n\nGalley\n/);
});
