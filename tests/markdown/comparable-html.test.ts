import { expect, test } from 'vitest';
import { comparableHtml } from './comparable-html.ts';

test.each([
  ['an anchor', '<h2 id="a">A</h2>', '<h2>A</h2>'],
  ['a section', '<section aria-labelledby="a"><h2>A</h2></section>', '<h2>A</h2>'],
  ['quotation marks', '<p>“A”</p>', '<p>&quot;A&quot;</p>'],
  ['white space between blocks', '<ul><li>A</li></ul>', '<ul>\n<li>A</li>\n</ul>'],
  ['a class for alignment', '<table><tr><td class="align-end">A', '<table><tr><td align="right">A'],
])('%s makes no difference', (_, one, other) => {
  expect(comparableHtml(one)).toBe(comparableHtml(other));
});

test.each([
  ['an element', '<p><em>A</em></p>', '<p><strong>A</strong></p>'],
  ['nesting', '<p><em>A<b>B</b></em></p>', '<p><em>A</em><b>B</b></p>'],
  ['a letter', '<p>A</p>', '<p>B</p>'],
  ['an address', '<a href="/a">A</a>', '<a href="/b">A</a>'],
  ['a title', '<a href="/a" title="A">A</a>', '<a href="/a">A</a>'],
  ['a space between words', '<p>A <em>B</em></p>', '<p>A<em>B</em></p>'],
  ['white space in code', '<pre><code>A\n</code></pre>', '<pre><code>A</code></pre>'],
  ['a quotation mark in code', '<code>“A”</code>', '<code>&quot;A&quot;</code>'],
  ['a paragraph in an item', '<ul><li><p>A</p></li></ul>', '<ul><li>A</li></ul>'],
  ['the number that a list begins with', '<ol start="2"><li>A</li></ol>', '<ol><li>A</li></ol>'],
  ['a language of code', '<code class="language-a">A</code>', '<code>A</code>'],
  ['an alignment', '<table><tr><td class="align-end">A', '<table><tr><td align="center">A'],
  ['a ticked box', '<input type="checkbox" checked>', '<input type="checkbox">'],
])('%s makes a difference', (_, one, other) => {
  expect(comparableHtml(one)).not.toBe(comparableHtml(other));
});
