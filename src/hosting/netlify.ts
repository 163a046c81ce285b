import { CONTENT_TYPES } from './content-types.ts';
import type { Header } from './headers.ts';
import type { Moves } from './moves.ts';
import { patternSource } from './pattern.ts';

/** Parts of paths by which pages of one depth differ; every other part may be anything. */
const TELLING = new Set(['embed', 'page', 'quote', 'section']);

/**
 * The file `_headers` of Netlify and Cloudflare Pages.
 *
 * Both send every value whose pattern fits, so that no two patterns with the same header may fit the same path. A header that
 * is the same everywhere stands once; of the others, that of pages stands at the shapes that the addresses of pages have.
 *
 * @param shapes Those of the addresses of all pages; see {@link shapeOf}.
 */
export function headersFile(headers: readonly Header[], shapes: readonly string[]): string {
  const blocks = new Map<string, string[]>();
  const add = (pattern: string, name: string, value: string) =>
    blocks.set(pattern, [...(blocks.get(pattern) ?? []), `  ${name}: ${value}`]);
  for (const { name, everywhere, elsewhere } of headers) {
    const others = elsewhere.map(({ pattern }) => new RegExp(patternSource(pattern)));
    const patterns =
      elsewhere.length === 0 ? ['/*'] : shapes.filter((shape) => !others.some((other) => other.test(shape)));
    for (const pattern of patterns) add(pattern, name, everywhere);
    for (const { pattern, value } of elsewhere) add(pattern, name, value);
  }
  for (const [end, type] of Object.entries(CONTENT_TYPES)) add(`/*${end}`, 'content-type', type);
  return [...blocks].map(([pattern, lines]) => `${[pattern, ...lines].join('\n')}\n`).join('\n');
}

/** The file `_redirects` of Netlify and Cloudflare Pages. Neither can answer 410: what is gone is a page there. */
export function redirectsFile({ moved }: Moves): string {
  return Object.entries(moved)
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');
}

/** @param address Such as `/2026/11/rivers-rise/embed/`, whose shape is `/:a/:b/:c/embed/`. */
export function shapeOf(address: string): string {
  const parts = address.split('/').slice(1, -1);
  if (parts.length < 2) return address;
  return `/${parts.map((part, index) => (TELLING.has(part) && index > 1 ? part : `:${'abcdefgh'[index] ?? `x${index}`}`)).join('/')}/`;
}
