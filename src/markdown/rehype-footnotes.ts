import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { furnitureAttributes } from '../article/language.ts';
import { visit } from '../graphics/visit.ts';
import { writeHtml } from '../graphics/write-html.ts';

/** Takes the list of notes out of the text and gathers it in `file.data.footnotes`; the page gives it its place. */
export function rehypeFootnotes({ language }: { language: string }) {
  const { lang } = furnitureAttributes(language);
  return (tree: Root, file: VFile) => {
    const at = tree.children.findIndex(
      (node) => node.type === 'element' && node.properties['dataFootnotes'] !== undefined,
    );
    file.data.footnotes = [];
    if (at === -1) return;
    const [section] = tree.children.splice(at, 1) as [Element];
    const list = section.children.find(
      (node): node is Element => node.type === 'element' && node.tagName === 'ol',
    );
    const items = (list?.children ?? []).filter((node): node is Element => node.type === 'element');
    const references = separateReferences(tree);
    separateReferences(section);
    for (const [index, item] of items.entries()) {
      finishLinksBack(item, lang);
      const reference = references.get(`#${item.properties['id']}`);
      if (reference) reference.properties['dataNote'] = `${index + 1}\u2002${wordsBeside(item)}`;
    }
    file.data.footnotes = items.map((item, index) => ({
      id: String(item.properties['id']),
      number: index + 1,
      html: writeHtml(item.children).trim(),
    }));
  };
}

/** How much of a note stands beside the text; the whole is below it. */
const BESIDE = 110;

/** The words of a note, for the style sheet to show in the margin beside the first reference to it. */
function wordsBeside(item: Element): string {
  const words = wordsOf(item).replace(/\s+/g, ' ').trim();
  return words.length > BESIDE ? `${words.slice(0, BESIDE).replace(/\s+\S*$/, '')} …` : words;
}

/**
 * The words of a note without its links back. What has a direction of its own stands between marks that keep it where there
 * are no elements (Unicode Standard Annex 9, 2.4).
 */
function wordsOf(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const { dir, dataFootnoteBackref } = node.properties;
  if (dataFootnoteBackref !== undefined) return '';
  const words = node.children.map(wordsOf).join('');
  return dir ? `\u2068${words}\u2069` : words;
}

/**
 * Marks the second and later places of a note with two hyphens, `fnref-law--2`, which no id has; with one, as
 * remark-rehype does it, they would be those of a note that is called `law-2`.
 *
 * @returns The elements of the first references, by the addresses of their notes.
 */
function separateReferences(tree: Root | Element): Map<string, Element> {
  const firsts = new Map<string, Element>();
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName !== 'a' || node.properties['dataFootnoteRef'] === undefined) return;
    const href = String(node.properties['href']);
    node.properties['id'] = separate(String(node.properties['id']), href.slice('#fn-'.length));
    if (parent?.type === 'element' && !firsts.has(href)) firsts.set(href, parent);
  });
  return firsts;
}

/** The same for the links back to these places; and the names of these links are words of the interface. */
function finishLinksBack(item: Element, lang: string | undefined): void {
  const note = String(item.properties['id']).slice('fn-'.length);
  visit(item, 'element', (node) => {
    if (node.tagName !== 'a' || node.properties['dataFootnoteBackref'] === undefined) return;
    node.properties['href'] = `#${separate(String(node.properties['href']).slice(1), note)}`;
    if (lang) node.properties['lang'] = lang;
  });
}

function separate(anchor: string, note: string): string {
  return anchor.startsWith(`fnref-${note}-`)
    ? `fnref-${note}-${anchor.slice(`fnref-${note}`.length)}`
    : anchor;
}
