import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { articleToMdast } from '../../src/editions/text/article-to-mdast.ts';
import { markdownOf } from '../../src/editions/text/markdown.ts';
import { pictureAddress } from '../../src/pictures/figure-element.ts';
import { printVariant } from '../../src/pictures/variants.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';
import { HOSTILE, keptArticle, picture } from '../fixtures/kept-article.ts';

function parse(markdown: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}

/** What a tree says and where it leads, without what differs between two ways to write the same. */
function essence(tree: Root): string[] {
  const said: string[] = [];
  visit(tree, (node) => {
    if (['paragraph', 'heading', 'tableCell', 'code'].includes(node.type)) {
      said.push(`${node.type} ${textOf(node)}`);
    } else if ('url' in node) said.push(`${node.type} ${node.url}`);
    else if ('identifier' in node) said.push(`${node.type} ${node.identifier}`);
    else if (!['text', 'root'].includes(node.type)) said.push(node.type);
  });
  return said;
}

test('every kind of part, in the order of the page', () => {
  const page = 'https://galley.example/2026/11/example/';
  const markdown = markdownOf(keptArticle({ title: 'An example' }), site);
  expect(markdown).toBe(`Galley · Weather

# An example

A standfirst.

By [One Writer](https://galley.example/people/one-writer/) and [Test desk](https://galley.example/people/test-desk/)

Our own account of [*The report*](https://example.org/report?a=1&b=2), reported by A. First and B. Second for The Gauge, March 2022

Saltreach · Published 20 November 2026 at 09:00 UTC · Updated 22 November 2026 at 07:00 UTC

**Reported in March 2022.** This is what was known then.

A *sentence* that stands large.[^1] 장마 fell.

## The gauges

> **Note.** Set apart.

![A gauge](https://galley.example${pictureAddress(printVariant(picture))})

The gauge. Photo: One.

**Floods**

|       | Event  |
| ----- | ------ |
| River | First  |
| River | Second |

| Gauge          | Metres |
| -------------- | -----: |
| Upper \\| lower |    2.9 |

### Readers

- [x] Read
- A

  3. B

> One.
>
> Two.

\`\`\`txt
x  < y
  z
\`\`\`

See [one](<https://example.org/a_(b)?c=1\\&d=2>), [two](${page}#gauges), [three](https://galley.example/a-page/), [four](${page}#contents), [desk@example.org](mailto:desk@example.org). ~~Not~~ this:\\
all.

## Notes and sources

[^1]: A note, *named*.

    And more.

## Corrections

- **23 November 2026.** It was said to be 3.1. It is 3.2.

---

Topics: [Rivers](https://galley.example/topics/rivers/)

Published 20 November 2026 at 09:00 UTC

Updated 22 November 2026 at 07:00 UTC

[Corrected](https://galley.example/2026/11/example/#corrections) 23 November 2026

Cite as: One Writer and Test desk, “An example”, Galley, 20 November 2026, <${page}>

Text under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).
`);
});

test('read again, it says the same and leads to the same', () => {
  const article = keptArticle({ standfirst: HOSTILE, kicker: HOSTILE });
  const again = parse(markdownOf(article, site));
  expect(essence(again)).toEqual(essence(articleToMdast(article, site)));
  expect(essence(again)).toContain(`heading ${HOSTILE}`);
});

test.each([
  '# No heading',
  '- no list',
  '1. no list',
  '> no quotation',
  '--- no rule',
  '[^1]: no note',
  '[no]: #definition',
  '    no code',
  '| no | table |',
  '<b>no</b> <!-- HTML -->',
  'no &amp; reference, no \\ escape, no ``code``',
  '*no* __stress__, no ~~deletion~~, no [link](x), no [^1]',
  'https://no.example/?link=1&x and no@link.example',
])('text that looks like Markdown stays text: %s', (words) => {
  const { body } = exampleArticle();
  const html = `<p>${words.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  const article = exampleArticle({ standfirst: words.trim(), body: { ...body, html } });
  const said = essence(parse(markdownOf(article, site))).filter(
    (line) => line === `paragraph ${words.trim()}`,
  );
  expect(said.length).toBe(2);
});

test.each([
  ['https://example.org/?a=1&b=2#c_d*e', '(https://example.org/?a=1&b=2#c_d*e)'],
  ['https://example.org/?a=1&copy;=2', '(<https://example.org/?a=1\\&copy;=2>)'],
  ['https://example.org/(a', '(<https://example.org/(a>)'],
  ['https://example.org/a\\b', '(<https://example.org/a\\\\b>)'],
  ['https://example.org/a|b', '(https://example.org/a\\|b)'],
])('the address %s is written so that it can be copied where it can be', (address, written) => {
  const { body } = exampleArticle();
  const href = address.replaceAll('&', '&amp;');
  const html = `<table><thead><tr><th>A</th></tr></thead><tbody><tr><td><a href="${href}">B</a></td></tr></tbody></table>`;
  const markdown = markdownOf(exampleArticle({ body: { ...body, html } }), site);
  expect(markdown).toContain(`[B]${written}`);
  expect(essence(parse(markdown))).toContain(`link ${address}`);
});
