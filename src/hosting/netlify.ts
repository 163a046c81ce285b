import { CONTENT_TYPES, NAME_TYPES } from './content-types.ts';
import type { Header } from './headers.ts';
import type { Moves } from './moves.ts';
import { patternSource } from './pattern.ts';

/** Parts of paths by which pages of one depth differ; every other part may be anything. */
const TELLING = new Set(['embed', 'page', 'quote', 'section']);

/** Ends that the whole names of some files have: both hosts know their types, and two patterns must not fit one path. */
const KNOWN_ENDS = new Set(Object.keys(NAME_TYPES).map((name) => name.slice(name.lastIndexOf('.'))));

/** A pattern of paths, and the lines of headers that are sent where it fits. */
export interface HeaderRule {
  pattern: string;
  lines: string[];
}

/**
 * The rules of the file `_headers` of Netlify and Cloudflare Pages, those that matter most first: Cloudflare reads no more
 * than so many.
 *
 * Both send every value whose pattern fits, so that no two patterns with the same header may fit the same path. A header that
 * is the same everywhere stands once; of the others, that of pages stands at the shapes that the addresses of pages have.
 *
 * @param shapes Those of the addresses of all pages; see {@link shapeOf}.
 */
export function headerRules(headers: readonly Header[], shapes: readonly string[]): HeaderRule[] {
  const rules = new Map<string, string[]>();
  const add = (pattern: string, name: string, value: string) =>
    rules.set(pattern, [...(rules.get(pattern) ?? []), `${name}: ${value}`]);
  const inOrder = shapes.toSorted((a, b) => rank(a) - rank(b));
  for (const { name, everywhere, elsewhere } of headers) {
    if (elsewhere.length === 0) add('/*', name, everywhere);
    for (const { pattern, value } of elsewhere) add(pattern, name, value);
  }
  for (const { name, everywhere, elsewhere } of headers.filter(({ elsewhere }) => elsewhere.length > 0)) {
    const others = elsewhere.map(({ pattern }) => new RegExp(patternSource(pattern)));
    for (const shape of inOrder) {
      if (!others.some((other) => other.test(shape))) add(shape, name, everywhere);
    }
  }
  for (const [end, type] of Object.entries(CONTENT_TYPES)) {
    if (!KNOWN_ENDS.has(end)) add(`/*${end}`, 'content-type', type);
  }
  for (const [name, type] of Object.entries(NAME_TYPES)) add(`/*${name}`, 'content-type', type);
  return [...rules].map(([pattern, lines]) => ({ pattern, lines }));
}

/** The file `_headers`. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, lines }) => `${[pattern, ...lines.map((line) => `  ${line}`)].join('\n')}\n`)
    .join('\n');
}

/**
 * The lines of the file `_redirects` of Netlify and Cloudflare Pages, pages before files: Cloudflare reads no more than so
 * many. Neither host can answer 410: what is gone is a page there.
 */
export function redirectLines({ moved }: Moves): string[] {
  const all = Object.entries(moved);
  const pages = all.filter(([from]) => from.endsWith('/'));
  const files = all.filter(([from]) => !from.endsWith('/'));
  return [...pages, ...files].map(([from, to]) => `${from} ${to} 301`);
}

/** Shapes of many pages come first, then the front page, then pages of their own. */
function rank(shape: string): number {
  if (shape.includes(':')) return 0;
  return shape === '/' ? 1 : 2;
}

/** @param address Such as `/2026/11/rivers-rise/embed/`, whose shape is `/:a/:b/:c/embed/`. */
export function shapeOf(address: string): string {
  const parts = address.split('/').slice(1, -1);
  if (parts.length < 2) return address;
  return `/${parts.map((part, index) => (TELLING.has(part) && index > 1 ? part : `:${'abcdefgh'[index] ?? `x${index}`}`)).join('/')}/`;
}
