import { Readability } from '@mozilla/readability';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Root } from 'mdast';
import { isLanguageTag } from '../../schemas/language-tag.ts';
import type { Copy } from './copy.ts';
import { readByline } from './read-byline.ts';
import { dayIn } from './read-date-line.ts';
import type { ReadFile } from './read-file.ts';
import { treeBlocks } from './tree-blocks.ts';

/** What a page has around its article. */
const AROUND = 'nav, aside, footer, header, form, script, iframe';

/**
 * Reads HTML. Of a whole page, with navigation and the like, the article is taken as Mozilla's Readability finds it;
 * of a text that is only marked up, everything.
 */
export function readHtml(html: string): Omit<ReadFile, 'notes'> {
  const page = documentOf(html);
  const isPage = page.querySelector(AROUND) !== null;
  const known = isPage ? knownOf(page) : {};
  for (const hidden of page.querySelectorAll('script, style, noscript, template, head')) hidden.remove();
  const words = textOf(page.body ?? page.documentElement);
  // Readability changes the document that it reads.
  const found = isPage ? new Readability(documentOf(html)).parse() : null;
  const tree = treeOf(found?.content ?? (page.body ?? page.documentElement).innerHTML);
  const { blocks, leftOut, pictures } = treeBlocks(tree);
  const title = known.title ?? (isPage ? found?.title?.trim() : undefined);
  const language = languageOf(html);
  return {
    blocks,
    known: { ...known, ...(language && { language }), ...(title && { title }) },
    words,
    leftOut,
    pictures,
  };
}

/** A piece of HTML as a tree of Markdown (mdast). */
export function treeOf(html: string): Root {
  return toMdast(fromHtml(html, { fragment: true })) as Root;
}

function documentOf(html: string): Document {
  const isWhole = /<(?:html|body)\b/i.test(html);
  return parseHTML(isWhole ? html : `<!doctype html><html><body>${html}</body></html>`).document;
}

/** The language that HTML says it is in (HTML, 3.2.6.2). */
function languageOf(html: string): string | undefined {
  const said = /<html[^>]*\slang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1];
  return said && isLanguageTag(said) ? said : undefined;
}

/** What a page says of its article in its head, and in its only `h1`. */
function knownOf(page: Document): Partial<Copy> {
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content'),
      )
      .find((content) => content?.trim());
  const [title, ...others] = [...page.querySelectorAll('h1')].map((heading) => heading.textContent?.trim());
  const byline = readByline(`by ${meta('author', 'article:author') ?? ''}`)?.names;
  const day = dayIn(
    meta('article:published_time', 'date') ??
      page.querySelector('time[datetime]')?.getAttribute('datetime') ??
      '',
  )?.day;
  const standfirst = meta('description', 'og:description')?.trim();
  return {
    ...(title && others.length === 0 && { title }),
    ...(byline && { byline }),
    ...(day && { day }),
    ...(standfirst && { standfirst }),
  };
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
