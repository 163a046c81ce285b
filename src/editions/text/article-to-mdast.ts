import type { Element, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as MarkdownRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article } from '../../article/article.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import { wholeAddress } from '../../article/whole-address.ts';
import { hasClass } from '../../graphics/element.ts';
import type { Site } from '../../schemas/site.ts';
import { wholeArticle } from '../whole-article.ts';
import { mdastHandlers } from './mdast-handlers.ts';

/**
 * Everything that the page of an article says, as the tree of which Markdown and plain text are written (mdast).
 *
 * Notes are those of GFM, numbered as on the page; every address is whole. What Markdown has no form for becomes
 * the next best: an editor's note is a quotation, the closing lines stand below a rule, a cell that spans rows is
 * said in each.
 */
export function articleToMdast(article: Article, site: Site): MarkdownRoot {
  return toMarkdownTree(wholeArticle(article, site), absoluteAddress(article.permalink, site.address));
}

/**
 * Kept text as such a tree.
 *
 * @param tree It is changed on the way.
 * @param page The whole address of the page that it stands on.
 */
export function toMarkdownTree(tree: Root, page: string): MarkdownRoot {
  prepareTables(tree);
  completeAddresses(tree, page);
  return toMdast(tree, { handlers: mdastHandlers }) as MarkdownRoot;
}

/** Markdown has alignment for columns and nothing that spans. */
function prepareTables(tree: Root): void {
  visit(tree, { tagName: 'table' }, (table) => {
    visit(table, 'element', (node) => {
      if (hasClass(node, 'align-end')) node.properties['align'] = 'right';
      if (hasClass(node, 'align-center')) node.properties['align'] = 'center';
      if (node.tagName === 'tbody') repeatSpanning(node);
    });
  });
}

/** Names each row of a group as its first one is: timelines have such groups. */
function repeatSpanning(body: Element): void {
  const rows = body.children.filter((node): node is Element => node.type === 'element');
  for (const [index, row] of rows.entries()) {
    const cell = row.children.find((node): node is Element => node.type === 'element');
    const span = Number(cell?.properties['rowSpan'] ?? 1);
    if (!cell || span < 2) continue;
    delete cell.properties['rowSpan'];
    for (const later of rows.slice(index + 1, index + span)) later.children.unshift(structuredClone(cell));
  }
}

/** Makes the addresses of links and pictures whole. */
export function completeAddresses(tree: Root, page: string): void {
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = wholeAddress(address, page);
    }
  });
}
