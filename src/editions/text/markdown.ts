import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Article } from '../../article/article.ts';
import type { Site } from '../../schemas/site.ts';
import { articleToMdast } from './article-to-mdast.ts';
import { writeLink } from './write-link.ts';

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    handlers: { link: writeLink },
  })
  .use(remarkGfm)
  .freeze();

/**
 * An article as Markdown: CommonMark with the footnotes, tables and deletions of GFM, and no HTML.
 *
 * It holds all that the page says; pictures and links have whole addresses, written as they are.
 */
export function markdownOf(article: Article, site: Site): string {
  return writeMarkdown(articleToMdast(article, site));
}

/** A tree as Markdown, likewise. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree);
}
