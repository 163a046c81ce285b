import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { kindOfPage, type PageKind } from '../page-kind.ts';

/** A page of a built site, parsed once for all that is asked of it. */
export interface ReadPage {
  /** Its file, relative to the site's folder. */
  file: string;
  /** The path at which it is served, on its host. */
  address: string;
  kind: PageKind;
  html: string;
  elements: Element[];
  ids: ReadonlySet<string>;
}

/** A built site as its files are. */
export interface ReadSite {
  /** Where it begins on its host, such as `/` or `/galley/`. */
  base: string;
  /** Every file, relative to the site's folder. */
  files: ReadonlySet<string>;
  /** By their files. */
  pages: ReadonlyMap<string, ReadPage>;
  read: (file: string) => string;
}

/** Reads a built site: the names of all files, and every page. */
export function readSite(folder: string, base = '/'): ReadSite {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, read(file), base));
  return { base, files: new Set(files), pages: new Map(pages.map((page) => [page.file, page])), read };
}

function readPage(file: string, html: string, base: string): ReadPage {
  const elements: Element[] = [];
  visit(fromHtml(html), 'element', (element) => void elements.push(element));
  return {
    file,
    address: base + file.replace(/(^|\/)index\.html$/, '$1'),
    kind: kindOfPage(html),
    html,
    elements,
    ids: new Set(elements.flatMap(({ properties: { id } }) => (id === undefined ? [] : [String(id)]))),
  };
}

/** The elements of a page that have a tag name, and properties (as hast names them) of these values. */
export function elementsOf(
  { elements }: ReadPage,
  tagName: string,
  properties: Record<string, string> = {},
): Element[] {
  return elements.filter(
    (element) =>
      element.tagName === tagName &&
      Object.entries(properties).every(([name, value]) => String(element.properties[name]) === value),
  );
}

/** The path that a page names as its one permanent address, whole; none when it has none. */
export function canonicalOf(page: ReadPage): string | undefined {
  const href = elementsOf(page, 'link', { rel: 'canonical' })[0]?.properties['href'];
  return href === undefined ? undefined : String(href);
}
