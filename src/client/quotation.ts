import { words as says } from './words.ts';

/** What is there for the page alone: numbers of notes, display copies, links of blocks to themselves, what is hidden. */
const APART = 'sup, [aria-hidden=true], [hidden], .share-link, summary';

/** A passage as it is quoted. */
export interface Quotation {
  text: string;
  html: string;
}

/**
 * The words of a range in quotation marks, with who wrote them, where, and the permalink.
 *
 * @param marks Outer and inner quotation marks of the language: open, close, open, close.
 */
export function quotationOf(range: Range, marks: readonly string[], permalink: string): Quotation {
  const part = range.cloneContents();
  for (const element of part.querySelectorAll(APART)) element.remove();
  for (const block of part.querySelectorAll('p, li, h2, h3, h4, td, th, dt, dd, figcaption, pre')) {
    block.append('\n\n');
  }
  const words = (part.textContent ?? '')
    .replace(/\u00AD/g, '')
    .split(/\n{2,}\s*/)
    .map((block) => block.replace(/[ \t\r\n\f]+/g, ' ').trim())
    .filter(Boolean);
  const authors = [...document.querySelectorAll<HTMLMetaElement>('meta[name=author]')].map(
    ({ content }) => content,
  );
  const headline = document.getElementById('headline')?.textContent ?? '';
  const source = [...authors, inMarks(headline, marks), document.documentElement.dataset['site']].join(
    says.comma,
  );
  return {
    text: `${inMarks(words.join('\n\n'), marks)}\n\n${source}\n${permalink}`,
    html: htmlOf(words, source, permalink),
  };
}

/** Words in quotation marks; those within become the inner ones. */
function inMarks(
  words: string,
  [open = '', close = '', openInner = '', closeInner = '']: readonly string[],
): string {
  return open + words.replaceAll(open, openInner).replaceAll(close, closeInner) + close;
}

/** The same for editors that know more than text: a block that names its source (HTML, 4.4.4). */
function htmlOf(words: string[], source: string, permalink: string): string {
  const quote = document.createElement('blockquote');
  quote.cite = permalink;
  for (const block of words) quote.appendChild(document.createElement('p')).textContent = block;
  const line = document.createElement('p');
  const link = line.appendChild(document.createElement('a'));
  link.href = permalink;
  link.textContent = source;
  return quote.outerHTML + line.outerHTML;
}
