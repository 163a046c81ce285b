import type { Element, ElementContent, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as MarkdownRoot } from 'mdast';
import type { Article } from '../../article/article.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import { wholeAddress } from '../../article/whole-address.ts';
import { hasClass } from '../../graphics/element.ts';
import { visit } from '../../graphics/visit.ts';
import type { Site } from '../../schemas/site.ts';
import { keptText } from '../kept-text.ts';
import { aroundBody } from '../whole-article.ts';
import { mdastHandlers } from './mdast-handlers.ts';

/**
 * Everything that the page of an article says, as the tree of which Markdown and plain text are written (mdast).
 *
 * Notes are those of GFM, numbered as on the page; every address is whole. What Markdown has no form for becomes
 * the next best: an editor's note is a quotation, the closing lines stand below a rule, a cell that spans rows is
 * said in each.
 */
export function articleToMdast(article: Article, site: Site): Readonly<MarkdownRoot> {
  const page = absoluteAddress(article.permalink, site.address);
  const { above, below } = aroundBody(article, site);
  return {
    type: 'root',
    children: [
      ...toMarkdown(above, page).children,
      ...bodyToMdast(article, site).children,
      ...toMarkdown(below, page).children,
    ],
  };
}

/** The text that was asked for last: whoever asks for one edition of an article asks for the next. */
let last: { page: string; html: string; tree: MarkdownRoot } | undefined;

/** The text of an article alone as such a tree. It is kept for who asks next, so it is not to be changed. */
export function bodyToMdast({ body, permalink }: Article, site: Site): Readonly<MarkdownRoot> {
  const { html, pictures } = body;
  const page = absoluteAddress(permalink, site.address);
  if (last?.page !== page || last.html !== html) {
    last = { page, html, tree: toMarkdown(keptText(html, pictures, site), page) };
  }
  return last.tree;
}

/** @param children They are changed on the way. */
function toMarkdown(children: ElementContent[], page: string): MarkdownRoot {
  const tree: Root = { type: 'root', children };
  prepareTables(tree);
  completeAddresses(tree, page);
  return toMdast(tree, { handlers: mdastHandlers }) as MarkdownRoot;
}

/** Markdown has alignment for columns and nothing that spans. */
function prepareTables(tree: Root): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return;
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
