import type { Element, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { furnitureAttributes } from '../article/language.ts';
import { EXIT, visit } from '../graphics/visit.ts';

/** Takes the list of notes out of the text and gathers it in `file.data.footnotes`; the page gives it its place. */
export function rehypeFootnotes({ language }: { language: string }) {
  const { lang } = furnitureAttributes(language);
  return (tree: Root, file: VFile) => {
    separatePlaces(tree);
    if (lang) markLinksBack(tree, lang);
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
    for (const [index, item] of items.entries()) setBeside(tree, item, index + 1);
    file.data.footnotes = items.map((item, index) => ({
      id: String(item.properties['id']),
      number: index + 1,
      html: toHtml(item.children).trim(),
    }));
  };
}

/** How much of a note stands beside the text; the whole is below it. */
const BESIDE = 110;

/** Gives the first reference to a note its words, for the style sheet to show in the margin. */
function setBeside(tree: Root, item: Element, number: number): void {
  const words = textOf(isolated(withoutBackReferences(item)))
    .replace(/\s+/g, ' ')
    .trim();
  const short = words.length > BESIDE ? `${words.slice(0, BESIDE).replace(/\s+\S*$/, '')} …` : words;
  visit(tree, { tagName: 'sup' }, (node) => {
    const [link] = node.type === 'element' ? node.children : [];
    if (node.type !== 'element' || link?.type !== 'element') return undefined;
    if (link.properties['href'] !== `#${item.properties['id']}`) return undefined;
    node.properties['dataNote'] = `${number}\u2002${short}`;
    return EXIT;
  });
}

/** What has a direction of its own, between marks that keep it where there are no elements (Unicode Standard Annex 9, 2.4). */
function isolated(element: Element): Element {
  const children = element.children.map((node) => (node.type === 'element' ? isolated(node) : node));
  if (!element.properties['dir']) return { ...element, children };
  return { ...element, children: [textNode('\u2068'), ...children, textNode('\u2069')] };
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

/** The names of links back are words of the interface. */
function markLinksBack(tree: Root, lang: string): void {
  visit(tree, { tagName: 'a' }, (node) => {
    if (node.type !== 'element' || node.properties['dataFootnoteBackref'] === undefined) return;
    node.properties['lang'] = lang;
  });
}

function withoutBackReferences(element: Element): Element {
  return {
    ...element,
    children: element.children
      .filter((node) => node.type !== 'element' || node.properties['dataFootnoteBackref'] === undefined)
      .map((node) => (node.type === 'element' ? withoutBackReferences(node) : node)),
  };
}

/**
 * Marks the second and later places of a note with two hyphens, `fnref-law--2`, which no id has; with one, as
 * remark-rehype does it, they would be those of a note that is called `law-2`.
 */
function separatePlaces(tree: Root): void {
  const separate = (anchor: string, note: string) =>
    anchor.startsWith(`fnref-${note}-`) ? `fnref-${note}-${anchor.slice(`fnref-${note}`.length)}` : anchor;
  visit(tree, { tagName: 'a' }, (node) => {
    if (node.type !== 'element' || node.properties['dataFootnoteRef'] === undefined) return;
    const note = String(node.properties['href']).slice('#fn-'.length);
    node.properties['id'] = separate(String(node.properties['id']), note);
  });
  visit(tree, { tagName: 'li' }, (item) => {
    const id = item.type === 'element' ? String(item.properties['id'] ?? '') : '';
    if (!id.startsWith('fn-')) return;
    visit(item, { tagName: 'a' }, (node) => {
      if (node.type !== 'element' || node.properties['dataFootnoteBackref'] === undefined) return;
      const anchor = String(node.properties['href']).slice(1);
      node.properties['href'] = `#${separate(anchor, id.slice('fn-'.length))}`;
    });
  });
}
