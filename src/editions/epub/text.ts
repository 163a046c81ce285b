import type { Element, Root } from 'hast';
import type { Article } from '../../article/article.ts';
import { hrefOf } from '../../article/base-path.ts';
import { furnitureAttributes } from '../../article/language.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import { wholeAddress } from '../../article/whole-address.ts';
import { element, hasClass } from '../../graphics/element.ts';
import { visit } from '../../graphics/visit.ts';
import { pictureAddress } from '../../pictures/figure-element.ts';
import { printVariant } from '../../pictures/variants.ts';
import type { Site } from '../../schemas/site.ts';
import { picturesOf, wholeArticle } from '../whole-article.ts';
import { PICTURES } from './files.ts';
import { epubPage } from './page.ts';

/**
 * The text of an article as the content document of an EPUB (EPUB 3.3, 6.1).
 *
 * References and notes lead to each other and are marked as such, so that reading systems can show a note where
 * it is referred to. Links to places of the text stay inside the book; all others lead to the web.
 *
 * @returns XHTML, and the names of the pictures in it.
 */
export function epubText(article: Article, site: Site): { xhtml: string; pictures: string[] } {
  const tree = wholeArticle(article, site);
  const furniture = furnitureAttributes(article.language);
  const pictures = picturesOf(article).map(printVariant);
  const page = absoluteAddress(article.permalink, site.address);
  markNotes(tree, furniture);
  drawBoxes(tree);
  completeAddresses(
    tree,
    page,
    new Map(
      pictures.map((variant) => [hrefOf(pictureAddress(variant), site.address), PICTURES + variant.name]),
    ),
  );
  const xhtml = epubPage(article, [
    element('article', { ariaLabelledBy: ['headline'] }, tree.children as Element['children']),
  ]);
  return { xhtml, pictures: pictures.map(({ name }) => name) };
}

/** Roles are those of DPUB-ARIA 1.1, types those of the EPUB 3 Structural Semantics Vocabulary 1.1. */
function markNotes(tree: Root, furniture: Element['properties']): void {
  visit(tree, 'element', (node) => {
    const { dataFootnoteRef, dataFootnoteBackref, ...properties } = node.properties;
    if (dataFootnoteRef !== undefined) {
      node.properties = { ...properties, 'epub:type': 'noteref', role: 'doc-noteref' };
    } else if (dataFootnoteBackref !== undefined) {
      node.properties = { ...properties, role: 'doc-backlink', ...furniture };
    } else if (node.tagName === 'ol' && hasClass(node, 'notes')) {
      for (const item of node.children) if (item.type === 'element') markNote(item);
    }
  });
}

/** The note stands in the item, since an item that has the role of a note would be none of the list. */
function markNote(item: Element): void {
  const { id } = item.properties;
  item.properties = {};
  item.children = [element('div', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, item.children)];
}

/** Boxes to tick become characters: a book has no forms. */
function drawBoxes(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'input') return;
    const { checked, ariaLabel } = node.properties;
    node.tagName = 'span';
    node.properties = { role: 'img', ariaLabel };
    node.children = [{ type: 'text', value: checked ? '☑' : '☐' }];
  });
}

function completeAddresses(tree: Root, page: string, files: Map<string, string>): void {
  const anchors = new Set<string>();
  visit(tree, 'element', ({ properties }) => void anchors.add(`#${properties['id']}`));
  visit(tree, 'element', ({ properties }) => {
    const { src, href } = properties;
    if (typeof src === 'string') properties['src'] = files.get(src) ?? wholeAddress(src, page);
    // A text may link to a part of the page that books have not, such as its contents.
    if (typeof href !== 'string' || anchors.has(decode(href))) return;
    properties['href'] = wholeAddress(href, page);
  });
}

/** Anchors are percent-encoded where they are not of ASCII. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
