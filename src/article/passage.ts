import type { Element, ElementContent, Root } from 'hast';
import type { Article, PullQuote, Section, Summary } from './article.ts';
import { segmenter } from './formats.ts';
import { parsedText } from './parsed-text.ts';
import { quoteAddressOf, sectionAddressOf } from './permalink.ts';
import { quoted } from './quotation-marks.ts';

/** A quotation or a section of an article, as its own small page shares it. */
export interface Passage {
  kind: 'quote' | 'section';
  /** The path of its page. */
  path: string;
  /** The path of its place in the article, percent-encoded (RFC 3986, 2.1). */
  target: string;
  /** The page's name: the quotation, or the section with the headline. */
  title: string;
  /** The quotation without its marks, or the heading. */
  words: string;
  /** How the section begins. */
  opening: string;
}

/** A pull-quote as a passage. */
export function quotePassage(article: Summary, quote: PullQuote): Passage {
  return {
    kind: 'quote',
    path: quoteAddressOf(article, quote),
    target: placeOf(article, quote),
    title: quoted(quote.text, article.language),
    words: quote.text,
    opening: '',
  };
}

/** A section as a passage. */
export function sectionPassage(article: Article, section: Section): Passage {
  return {
    kind: 'section',
    path: sectionAddressOf(article, section),
    target: placeOf(article, section),
    title: `${section.title} – ${article.title}`,
    words: section.title,
    opening: openingOf(article.body.html, section.id, article.language),
  };
}

/** The path of an anchor of an article. */
function placeOf({ permalink }: Summary, { id }: { id: string }): string {
  return `${permalink}#${encodeURIComponent(id)}`;
}

/** The first sentence of a section's first paragraph (Unicode Standard Annex 29); none where it has no paragraph. */
function openingOf(html: string, id: string, language: string): string {
  const section = parsedText(html).children.find(
    (node) => node.type === 'element' && node.properties['ariaLabelledBy']?.toString() === id,
  ) as Element | undefined;
  const paragraph = section?.children.find((node) => node.type === 'element' && node.tagName === 'p');
  const words = paragraph
    ? wordsOf(paragraph)
        .replace(/[ \t\r\n\f]+/g, ' ')
        .trim()
    : '';
  const [first] = segmenter(language, 'sentence').segment(words);
  return first?.segment.trim() ?? '';
}

/** What an element says, without the numbers of notes. */
function wordsOf(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || ('tagName' in node && node.tagName === 'sup')) return '';
  return node.children.map((child) => wordsOf(child as ElementContent)).join('');
}
