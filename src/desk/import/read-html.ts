import { Readability } from '@mozilla/readability';
import type { Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Root } from 'mdast';
import { prepareHtml } from './prepare-html.ts';
import { readByline } from './read-byline.ts';
import type { ReadFile } from './read-file.ts';
import { readHtmlHead } from './read-html-head.ts';
import { treeBlocks } from './tree-blocks.ts';
import { markWordNotes } from './word-notes.ts';

/** Notes of Word files. */
const NOTES: Record<string, Handle> = {
  'note-reference': (_, { properties }) => ({ type: 'footnoteReference', ...nameOf(properties) }),
  'note-definition': (state, node) => ({
    type: 'footnoteDefinition',
    ...nameOf(node.properties),
    children: state.toFlow(state.all(node)) as never,
  }),
};

function nameOf({ name }: Properties) {
  return { identifier: String(name), label: String(name) };
}

/** What a page has around its article. */
const AROUND = 'nav, aside, footer, header, form, script, iframe';

/**
 * Reads HTML. Of a whole page, with navigation and the like, the article is taken as Mozilla's Readability finds it;
 * of a text that is only marked up, everything.
 *
 * @param folder Where it is, with its pictures.
 */
export async function readHtml(html: string, folder?: string): Promise<Omit<ReadFile, 'notes'>> {
  const page = documentOf(html);
  const isPage = page.querySelector(AROUND) !== null;
  const known = readHtmlHead(page);
  for (const hidden of page.querySelectorAll('script, style, noscript, template, head')) hidden.remove();
  const words = textOf(page.body ?? page.documentElement);
  // Readability changes the document that it reads.
  const found = isPage ? new Readability(documentOf(html)).parse() : null;
  const tree = treeOf(found?.content ?? (page.body ?? page.documentElement).innerHTML, addressOf(page));
  const { blocks, leftOut, pictures } = await treeBlocks(tree, folder);
  const title = known.title ?? (isPage ? found?.title?.trim() : undefined);
  const byline = known.byline ?? readByline(`by ${found?.byline?.replace(/^by\s+/i, '') ?? ''}`)?.names;
  return {
    blocks,
    known: { ...known, ...(title && { title }), ...(byline && { byline }) },
    words,
    leftOut,
    pictures,
  };
}

/** Where a page says that it stands on the web. */
function addressOf(page: Document): string | undefined {
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const address = link ?? page.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  return /^https?:\/\//.test(address) && URL.canParse(address) ? address : undefined;
}

/**
 * A piece of HTML as a tree of Markdown (mdast).
 *
 * @param address Where it stands on the web; its links are whole then.
 */
export function treeOf(html: string, address?: string): Root {
  const tree = fromHtml(html, { fragment: true });
  markWordNotes(tree);
  prepareHtml(tree, address);
  return toMdast(tree, { handlers: NOTES }) as Root;
}

/** A document of HTML, with the elements that may be left out (HTML, 13.1.2.4). */
function documentOf(html: string): Document {
  return parseHTML(toHtml(fromHtml(html))).document;
}

/** The text of an element, with a space where a block ends. */
function textOf(element: Element): string {
  return element.innerHTML
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(
      /<\/?(?:p|div|h\d|li|td|th|tr|br|figcaption|figure|section|article|header|footer|nav|aside|blockquote|dd|dt|hr|option|button|label|ul|ol|table)\b[^>]*>/gi,
      ' $& ',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
