import { expect, test } from 'vitest';
import { printedAddress } from '../../src/article/printed-address.ts';

const PAGE = 'https://galley.example/2026/11/rivers-rise/';

test.each([
  ['https://example.org/a?b=1&c=%20#d', 'example.org/a?b=1&c=%20#d'],
  ['http://www.example.org', 'www.example.org'],
  ['HTTPS://Example.org/A', 'Example.org/A'],
  ['https://example.org/https://other.example/', 'example.org/https://other.example/'],
  ['mailto:desk@example.org?subject=x', 'desk@example.org?subject=x'],
  ['/about/', 'galley.example/about/'],
  ['more/', 'galley.example/2026/11/rivers-rise/more/'],
  ['https://xn--bcher-kva.example/ü', 'xn--bcher-kva.example/ü'],
])('%s is printed as %s', (address, printed) => {
  expect(printedAddress(address, PAGE)).toBe(printed);
});
