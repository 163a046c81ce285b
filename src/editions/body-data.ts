import type { ElementContent, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Article, Footnote } from '../article/article.ts';
import { absoluteAddress } from '../article/permalink.ts';
import { SKIP, visit } from '../graphics/visit.ts';
import { writeHtml } from '../graphics/write-html.ts';
import type { Site } from '../schemas/site.ts';
import { keptText } from './kept-text.ts';
import { bodyToMdast, completeAddresses } from './text/article-to-mdast.ts';
import { plainBlocks } from './text/plain-text.ts';

/** A paragraph that has an address. */
interface ParagraphData {
  id: string;
  /** The heading that it stands under. */
  section?: string;
  text: string;
  url: string;
}

/** The text of an article in three forms, and its notes; every address is whole. */
export interface BodyData {
  paragraphs: ParagraphData[];
  notes: (Footnote & { text: string })[];
  content: { html: string; text: string };
}

/** The text of an article as data. Display copies and drawings are left out, as in the editions to keep. */
export function bodyData(article: Article, site: Site): BodyData {
  const { body, permalink, language } = article;
  const page = absoluteAddress(permalink, site.address);
  const read = (html: string): Root => ({ type: 'root', children: keptText(html, body.pictures, site) });
  const tree = read(body.html);
  completeAddresses(tree, page);
  return {
    paragraphs: paragraphsOf(tree, page),
    notes: body.footnotes.map(({ id, number, html }) => {
      const note = withoutLinksBack(read(html));
      completeAddresses(note, page);
      return {
        id,
        number,
        html: writeHtml(note).replace(/ +(?=<\/p>$)/, ''),
        text: wordsOf(note.children as ElementContent[]),
      };
    }),
    content: {
      html: writeHtml(tree).trim(),
      text: plainBlocks(bodyToMdast(article, site), language),
    },
  };
}

function paragraphsOf(tree: Root, page: string): ParagraphData[] {
  const paragraphs: ParagraphData[] = [];
  let section: string | undefined;
  visit(tree, 'element', ({ tagName, properties, children }) => {
    const id = typeof properties['id'] === 'string' ? properties['id'] : undefined;
    if (id && /^h[2-4]$/.test(tagName)) section = id;
    if (!id || tagName !== 'p') return;
    const url = `${page}#${encodeURIComponent(id)}`;
    paragraphs.push({ id, ...(section && { section }), text: wordsOf(children), url });
  });
  return paragraphs;
}

/** What it says, without the numbers of notes. */
function wordsOf(nodes: ElementContent[]): string {
  const words = nodes.map((node) => {
    if (node.type !== 'element') return node.type === 'text' ? node.value.replace(/[ \t\n]+/g, ' ') : '';
    const isReference = node.children.some(
      (child) => child.type === 'element' && child.properties['dataFootnoteRef'] !== undefined,
    );
    if (isReference) return '';
    return node.tagName === 'br' ? '\n' : wordsOf(node.children) || textOf(node);
  });
  return words.join('').trim();
}

function withoutLinksBack(note: Root): Root {
  visit(note, 'element', (node, index, parent) => {
    if (node.properties['dataFootnoteBackref'] === undefined || !parent || index === undefined)
      return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return note;
}
