import type { Element } from 'hast';
import type { Article, Section } from '../../article/article.ts';
import { furnitureAttributes } from '../../article/language.ts';
import { element, text } from '../../graphics/element.ts';
import { wordsOf } from '../../words/words.ts';
import { CONTENT } from './files.ts';
import { epubPage } from './page.ts';

interface Entry extends Section {
  attributes: Element['properties'];
}

/**
 * The navigation document of an EPUB (EPUB 3.3, 7): the headline and the sections, and where the text begins, for
 * reading systems.
 */
export function epubNavigation(article: Article): string {
  const { title, body, corrections, language } = article;
  const furniture = furnitureAttributes(language);
  const words = wordsOf(language).text;
  const closing = [
    ...(body.footnotes.length > 0 ? [{ id: 'sources', title: words.notes }] : []),
    ...(corrections.length > 0 ? [{ id: 'corrections', title: words.corrections }] : []),
  ];
  const entries: Entry[] = [
    { id: 'headline', title, depth: 2, attributes: {} },
    ...body.sections.map((section) => ({ ...section, attributes: {} })),
    ...closing.map((section) => ({ ...section, depth: 2, attributes: furniture })),
  ];
  return epubPage(article, [
    element('nav', { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: ['contents'] }, [
      element('h1', { id: 'contents', ...furniture }, text(words.contents)),
      listElement(entries),
    ]),
    element('nav', { 'epub:type': 'landmarks', hidden: true }, [
      element('ol', {}, [
        element('li', {}, [element('a', { 'epub:type': 'bodymatter', href: CONTENT }, text(title))]),
      ]),
    ]),
  ]);
}

/** What is deeper than the entry before it stands inside that one, however deep it is by itself. */
function listElement(entries: Entry[]): Element {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group?.[0] && entry.depth > group[0].depth) group.push(entry);
    else groups.push([entry]);
  }
  const items = groups.flatMap(([first, ...inner]) => (first ? [itemElement(first, inner)] : []));
  return element('ol', {}, items);
}

function itemElement({ id, title, attributes }: Entry, inner: Entry[]): Element {
  return element('li', {}, [
    element('a', { href: `${CONTENT}#${id}`, ...attributes }, text(title)),
    ...(inner.length > 0 ? [listElement(inner)] : []),
  ]);
}
