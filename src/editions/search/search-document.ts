import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article, Footnote } from '../../article/article.ts';
import { subtagOf } from '../../article/formats.ts';
import { element, text } from '../../graphics/element.ts';
import { figureElement } from '../../pictures/figure-element.ts';

/** What is searched of an article or a page, as Pagefind reads it. */
export interface SearchDocument {
  /** The path of the page. */
  address: string;
  /** A whole document, which nobody sees: the words, with their weights and filters in Pagefind's attributes. */
  html: string;
}

/** A page that is not an article, as far as it is searched. */
export interface SearchedPage {
  slug: string;
  title: string;
  description: string;
  html: string;
  footnotes: Footnote[];
}

/**
 * What stands in rendered text and is not searched (CSS selectors): display copies, drawings, numbers and links of
 * notes, and the interface's words.
 */
export const NOT_SEARCHED = [
  '[aria-hidden=true]',
  // Not pictures, though they have no words: what follows an element without an end would be left out as well.
  '[hidden]:not(img)',
  '.share-link',
  'sup',
  'summary',
  'details thead',
  '[data-footnote-backref]',
];

/** How much a word of the standfirst counts beside one of the text. */
const STANDFIRST_WEIGHT = 2;

const asItIs = (name: string) => name;

/** A picture without the words of the interface. */
const AS_SEARCHED = {
  sizes: '',
  isLead: true,
  credit: { picture: asItIs, graphic: asItIs },
  furniture: {},
  hrefOf: asItIs,
};

/**
 * An article as it is searched: headline, kicker, standfirst, names, captions, text, notes and corrections, and
 * no word of the interface.
 *
 * Its filters are the ids of its topics, the year in its permalink, and what a result shows beside the headline:
 * the moment of publication and the language. Filters are no words, so no query finds a date by its digits.
 */
export function articleDocument(article: Article): SearchDocument {
  const { permalink, title, kicker, standfirst, byline, dateline, lead, body, corrections, language } =
    article;
  const words = [kicker, dateline, ...byline.map(({ name }) => name)].filter((line) => line !== undefined);
  const filters = [
    ...article.topics.map(({ id }) => ['topic', id] as const),
    ['year', yearOf(article)] as const,
    ['date', article.published] as const,
    ['language', language] as const,
  ];
  const content = [
    paragraph(standfirst, STANDFIRST_WEIGHT),
    ...words.map((line) => paragraph(line)),
    ...(lead ? ['master' in lead ? figureElement(lead, AS_SEARCHED) : raw(lead.html)] : []),
    ...textElements(body),
    ...corrections.map(({ wrong, right }) => paragraph(`${wrong} ${right}`)),
  ];
  return documentOf(permalink, language, title, filters, content);
}

/**
 * A page that is not an article, likewise. It has no date and no topic.
 *
 * @param language BCP 47, of the page.
 */
export function pageDocument(page: SearchedPage, language: string): SearchDocument {
  const content = [paragraph(page.description, STANDFIRST_WEIGHT), ...textElements(page)];
  return documentOf(`/${page.slug}/`, language, page.title, [['language', language]], content);
}

/** The year by which an article is found, as its permalink has it. */
export function yearOf({ permalink }: Pick<Article, 'permalink'>): string {
  return permalink.slice(1, 5);
}

/**
 * The language by which words are taken apart and brought to their stems: the own subtag of `language` (BCP 47, 2.2.1),
 * so that British and American texts are searched together.
 */
export function searchedLanguage(language: string): string {
  return subtagOf(language);
}

function documentOf(
  address: string,
  language: string,
  title: string,
  filters: (readonly [name: string, value: string])[],
  content: ElementContent[],
): SearchDocument {
  const head = [
    element('meta', { dataPagefindMeta: 'title[content]', content: title }),
    ...filters.map(([name, value]) =>
      element('meta', { dataPagefindFilter: `${name}[content]`, content: value }),
    ),
  ];
  const page = element('html', { lang: searchedLanguage(language) }, [
    element('head', {}, head),
    element('body', { dataPagefindBody: '' }, content),
  ]);
  return { address, html: toHtml(page, { allowDangerousHtml: true }) };
}

function textElements({ html, footnotes }: Pick<SearchedPage, 'html' | 'footnotes'>): ElementContent[] {
  return [raw(withoutIds(html)), ...footnotes.map((note) => element('p', {}, [raw(note.html)]))];
}

/**
 * Rendered text with the ids of its headings alone. Pagefind would keep the words of whatever has an id once more, for
 * results that lead into a page; those here lead to sections.
 */
function withoutIds(html: string): string {
  return html.replace(/(<(?!h\d)[^<>]*?) id="[^"]*"/g, '$1');
}

function paragraph(words: string, weight?: number): Element {
  return element('p', weight ? { dataPagefindWeight: weight } : {}, text(words));
}

/** HTML that the pipeline has rendered, as it is. */
function raw(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent;
}
