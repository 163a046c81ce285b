import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';

/** What an edition says, read by what reads editions of its kind. */
export interface Edition {
  /** On one line, without the numbers of notes and the addresses of links. */
  words: string;
  /** Of all links, whole; `page` is where places of the text are. */
  addresses: (page: string) => string[];
  pictures: { description: string | null; address: string }[];
}

/** Reads Markdown as a program does that knows GFM; fails where it holds HTML, or an address that cannot be copied. */
export function readMarkdown(markdown: string): Edition {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown) as Root;
  const addresses: string[] = [];
  const pictures: Edition['pictures'] = [];
  const lines: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'link') addresses.push(node.url);
    if (node.type === 'image') pictures.push({ description: node.alt ?? '', address: node.url });
    if (['paragraph', 'heading', 'tableCell', 'code'].includes(node.type)) {
      lines.push(textOf(node, { includeImageAlt: false }));
    }
    expect(node.type, 'Markdown without HTML').not.toBe('html');
  });
  // Addresses are to be readable as they are, and not only when the Markdown is read by a program.
  for (const address of addresses) expect(markdown).toContain(address);
  return { words: oneLine(lines.join(' ')), addresses: () => addresses, pictures };
}

/** Reads plain text, without what stands for its form: rules, markers and addresses. */
export function readPlainText(text: string): Edition {
  const pictures = [...text.matchAll(/^\[Picture: (.*)\] <(.*)>$/gm)];
  const bare = text
    .replace(/^\[Picture: .*$/gm, '')
    .replace(/^[=~.-]+$/gm, '')
    .replace(/^> /gm, '')
    .replace(/ <[a-z]+:[^>\s]*>/g, '')
    .replace(/\[\d+\]/g, '')
    .replaceAll('~~', '')
    .replaceAll('|', ' ');
  return {
    words: oneLine(bare),
    addresses: () => [
      ...[...text.matchAll(/ <([a-z]+:[^>\s]*)>/g)].map((match) => match[1] as string),
      ...[...text.matchAll(/[,،] (https?:\S+)$/gm)].map((match) => match[1] as string),
    ],
    pictures: pictures.map(([, description = '', address = '']) => ({ description, address })),
  };
}

/** Reads the text of an EPUB. */
export function readEpub(bytes: Uint8Array): Edition {
  const text = parseXhtml(unzipSync(new Uint8Array(bytes))['EPUB/article.xhtml']);
  const links = [...text.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  const lines = [...text.querySelectorAll(BLOCKS)].filter(isLeaf).map(wordsOf);
  return {
    words: oneLine(lines.join(' ')),
    addresses: (page) => links.map((href) => (href.startsWith('#') ? new URL(href, page).href : href)),
    pictures: [...text.querySelectorAll('img')].map((image) => ({
      description: image.getAttribute('alt'),
      address: image.getAttribute('src') ?? '',
    })),
  };
}

/** Elements that hold a line of words. */
export const BLOCKS = 'p, h1, h2, h3, h4, li, td, th, figcaption, pre';

/** Whether no other block stands in a block. */
export function isLeaf(block: Element): boolean {
  return !block.querySelector(BLOCKS);
}

/** What an element says, without the numbers of notes and the marks that lead back from them. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a')) if (isOfNotes(link)) link.remove();
  return oneLine(copy.textContent ?? '');
}

/** Whether a link leads to a note or back from one, on a page or in a book. */
export function isOfNotes(link: Element): boolean {
  const role = link.getAttribute('role') ?? '';
  const isNote = link.hasAttribute('data-footnote-ref') || link.hasAttribute('data-footnote-backref');
  return isNote || ['doc-noteref', 'doc-backlink'].includes(role);
}

/** As HTML, since linkedom gives attributes of XML with their references; whether it is XML, the check says. */
export function parseXhtml(bytes: Uint8Array | undefined): Document {
  return parseHTML(strFromU8(bytes as Uint8Array)).document;
}

/** Text with every run of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
