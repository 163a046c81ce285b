import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Article } from '../../article/article.ts';
import { isWide } from '../../article/letter-width.ts';
import type { Site } from '../../schemas/site.ts';
import { wordsOf } from '../../words/words.ts';
import { articleToMdast } from './article-to-mdast.ts';
import { plainPhrases } from './plain-phrases.ts';

/**
 * An article as plain text, for UTF-8, with `\n` at the end of lines.
 *
 * A paragraph is one line, however long, so that every program breaks it to its own width. It holds all that the
 * page says; the address of a link stands behind its words in angle brackets (RFC 3986, appendix C).
 */
export function plainTextOf(article: Article, site: Site): string {
  return `${plainBlocks(articleToMdast(article, site), article.language)}\n`;
}

/**
 * A text as plain text, without a line end behind the last line.
 *
 * @param language BCP 47, of the article.
 */
export function plainBlocks({ children }: Readonly<Root>, language: string): string {
  return joined(saidPictures(children, wordsOf(language).text.picture));
}

/** A copy in which pictures are words. */
function saidPictures(nodes: RootContent[], say: (alt: string) => string): RootContent[] {
  return nodes.map((node): RootContent => {
    if (node.type === 'image') return { type: 'text', value: `${say(node.alt ?? '')} <${node.url}>` };
    if (!('children' in node)) return node;
    return { ...node, children: saidPictures(node.children, say) } as RootContent;
  });
}

function joined(nodes: RootContent[], between = '\n\n'): string {
  return nodes
    .map(plainBlock)
    .filter((block) => block !== '')
    .join(between);
}

function plainBlock(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return plainHeading(node);
    case 'paragraph':
      return plainPhrases(node.children);
    case 'blockquote':
      return plainQuotation(node);
    case 'list':
      return plainList(node);
    case 'table':
      return plainTable(node);
    case 'code':
      return indent(node.value, '    ');
    case 'thematicBreak':
      return '* * *';
    case 'footnoteDefinition':
      return plainNote(node);
    default:
      return plainPhrases([node as never]);
  }
}

/** What a heading is underlined with, by its depth. */
const RULES = ['', '=', '-', '~', '.'];

function plainHeading({ depth, children }: Heading): string {
  const words = plainPhrases(children);
  let width = 0;
  for (const character of words) width += isWide(character) ? 2 : 1;
  const rule = (RULES[depth] ?? '.').repeat(Math.min(width, 72));
  return `${words}\n${rule}`;
}

function plainQuotation({ children }: Blockquote): string {
  return indent(joined(children), '> ');
}

function plainList({ children, ordered, start, spread }: List): string {
  const items = children.map((item, index) => {
    const marker = ordered ? `${(start ?? 1) + index}. ` : '- ';
    return hang(plainItem(item), marker);
  });
  return items.join(spread ? '\n\n' : '\n');
}

function plainItem({ children, checked, spread }: ListItem): string {
  const box = typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '';
  return box + joined(children, spread ? '\n\n' : '\n');
}

/** A row is a line, since columns would fall apart where letters have no fixed width. */
function plainTable({ children }: Table): string {
  const rows = children.map((row) => row.children.map((cell) => plainPhrases(cell.children)));
  return rows.map((cells) => cells.join(' | ').trim()).join('\n');
}

function plainNote({ identifier, children }: FootnoteDefinition): string {
  return hang(joined(children), `[${identifier}] `);
}

/** Puts a marker before the first line, and the others below its words. */
function hang(block: string, marker: string): string {
  return marker + indent(block, ' '.repeat(marker.length)).trimStart();
}

function indent(block: string, by: string): string {
  return block
    .split('\n')
    .map((line) => (by + line).trimEnd())
    .join('\n');
}
