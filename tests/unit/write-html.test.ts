import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { writeHtml } from '../../src/graphics/write-html.ts';
import { pick, randomOf } from '../random.ts';

const NAMES = [
  'p',
  'a',
  'img',
  'br',
  'input',
  'th',
  'svg',
  'path',
  'template',
  'script',
  'style',
  'my-note',
  'A',
];

const TEXTS = [
  '',
  'a',
  'a & b < c > d',
  `"it's" \`so\``,
  '\u0000',
  '\u00a0',
  'م',
  '😀',
  '&amp;',
  'hidden',
  'x',
  '\n',
];

const VALUES: Element['properties'][string][] = [
  ...[...TEXTS, true, false, null, undefined, 0, 7, Number.NaN],
  ...[['a', 'b'], [], ['a"b', 1], [' a', ''], ['']],
];

const KEYS = [
  ...[
    'id',
    'className',
    'href',
    'hidden',
    'download',
    'ariaHidden',
    'ariaLabelledBy',
    'dataNote',
    'tabIndex',
  ],
  ...['srcSet', 'accept', 'viewBox', 'strokeWidth', 'alt', 'dir', 'checked', 'onClick', 'x-y', 'data-a'],
];

function randomNodes(next: () => number, depth: number): ElementContent[] {
  return Array.from({ length: Math.floor(next() * 4) }, (): ElementContent => {
    const kind = next();
    if (kind < 0.05) return { type: 'comment', value: pick(next, TEXTS) };
    if (kind < 0.4 || depth === 0) return { type: 'text', value: pick(next, TEXTS) };
    const keys = Array.from({ length: Math.floor(next() * 4) }, () => pick(next, KEYS));
    const tagName = pick(next, NAMES);
    return {
      type: 'element',
      tagName,
      properties: Object.fromEntries(keys.map((key) => [key, pick(next, VALUES)])),
      children: randomNodes(next, depth - 1),
      ...(tagName === 'template' && { content: { type: 'root', children: randomNodes(next, depth - 1) } }),
    };
  });
}

test('any tree is written as the library writes it', () => {
  const next = randomOf(5);
  for (let run = 0; run < 3000; run += 1) {
    const tree: Root = { type: 'root', children: randomNodes(next, 4) };
    expect(writeHtml(tree), JSON.stringify(tree)).toBe(toHtml(tree));
    expect(writeHtml(tree.children as ElementContent[])).toBe(toHtml(tree.children));
  }
});
