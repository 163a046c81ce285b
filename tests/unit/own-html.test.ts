import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { ownHtml } from '../../src/article/own-html.ts';
import { parsedText } from '../../src/article/parsed-text.ts';

const byParser = (html: string) => fromParse5(parseFragment(html, { scriptingEnabled: false }));

/** HTML of which a parser makes something else than is written, or that is not written as the pipeline writes. */
const STRANGE = [
  '<p>One<div>Two</div></p>',
  '<p><em>One<section>Two</section></em></p>',
  '<p>One',
  '<p>One</p></p>',
  '<b>One<i>Two</b>Three</i>',
  '<a href="/">One <em>and <a href="/two/">two</a></em></a>',
  '<h2>One<h3>Two</h3></h2>',
  '<ul><li>One<li>Two</li></li></ul>',
  '<div><li>One</li></div>',
  '<table><p>One</p><tbody><tr><td>Two</td></tr></tbody></table>',
  '<table>One<tbody><tr><td>Two</td></tr></tbody></table>',
  '<table><tr><td>One</td></tr></table>',
  '<table><tbody><tr>&#x20;One<td>Two</td></tr></tbody></table>',
  '<tr><td>One</td></tr>',
  '<pre>\nOne</pre>',
  '<p>One &amp; two &lt three</p>',
  '<p>&#x80; is not &#x20AC;</p>',
  '<p>&#x0; and &#x1F600;</p>',
  '<p>One\r\ntwo\0</p>',
  "<p title=one class='two'>One</p>",
  '<p CLASS="one" class="two">One</p>',
  '<P>One</P>',
  '<p>One<br/>two</p><!-- three -->',
  '<p>1 < 2 <3</p>',
  '<svg viewBox="0 0 1 1"><a href="/"></a></svg>',
  '<template><p>One</p></template><script>two</script>',
  '<button>One<button>Two</button></button>',
];

describe('HTML as the pipeline writes it', () => {
  test('is the tree that a parser makes of it', () => {
    const folder = 'tests/markdown/fixtures';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const texts = files.filter((file) => file.endsWith('.html'));
    const own = texts.map((file) => readFileSync(path.join(folder, file), 'utf8')).filter(ownHtml);
    expect(own.length).toBeGreaterThan(texts.length / 2);
    for (const html of own) expect(parsedText(html)).toEqual({ ...byParser(html), data: expect.anything() });
  });

  test('has each attribute as the library has it: text, a number, a list or none', () => {
    const names = [
      ...[
        'class',
        'id',
        'href',
        'width',
        'rowspan',
        'start',
        'hidden',
        'download',
        'srcset',
        'headers',
        'alt',
      ],
      ...['aria-labelledby', 'aria-hidden', 'data-footnote-ref', 'datetime', 'style', 'type', 'constructor'],
    ];
    const values = names.flatMap((name) =>
      ['', '7', 'a b', 'a, b', 'true', name].map((value) => [name, value]),
    );
    const html = values.map(([name, value]) => `<p ${name}="${value}">One</p>`).join('');
    expect(ownHtml(html)).toEqual({ ...byParser(html), data: expect.anything() });
  });

  test('is taken apart, with its marks, attributes and tables', () => {
    const html =
      '<section aria-labelledby="one"><h2 id="one">1 &#x3C; 2 &#x26; “3”</h2><p hidden class="a b" title="&#x22;<>">' +
      '<img src="/a.webp" alt width="3">One<br>two</p></section>\n<ul>\n<li>Three<ul><li><p>Four</p></li></ul></li></ul>' +
      '<table><caption>Five</caption><thead><tr><th scope="col">Six</th></tr></thead> <tbody></tbody></table>';
    expect(ownHtml(html)).toBeDefined();
    expect(parsedText(html).children).toEqual((byParser(html) as { children: unknown }).children);
    expect(parsedText('').children).toEqual([]);
  });
});

test.each(STRANGE)('of %j a parser makes what it is', (html) => {
  expect(parsedText(html).children).toEqual((byParser(html) as { children: unknown }).children);
});
