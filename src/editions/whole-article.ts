import type { Element, ElementContent, Root } from 'hast';
import type { Article } from '../article/article.ts';
import { hrefOf } from '../article/base-path.ts';
import { writePartialDate } from '../article/dates.ts';
import { furnitureAttributes, keptApart, languageAttributes } from '../article/language.ts';
import { fullStopOf } from '../article/punctuation.ts';
import { element, text } from '../graphics/element.ts';
import { figureElement } from '../pictures/figure-element.ts';
import type { Master } from '../pictures/master.ts';
import { printVariant } from '../pictures/variants.ts';
import type { Site } from '../schemas/site.ts';
import { wordsLanguageOf, wordsOf } from '../words/words.ts';
import { ageNoticeOf, bylineOf, creditOf, datesOf, imprintOf, type Phrase } from './imprint.ts';
import { keptText } from './kept-text.ts';

type Attributes = Element['properties'];

/** The pictures that an article shows, each once: two files of the same bytes are one. */
export function picturesOf({ lead, body }: Pick<Article, 'lead' | 'body'>): Master[] {
  const masters = [...(lead && 'master' in lead ? [lead.master] : []), ...body.pictures];
  return [...new Map(masters.map((master) => [printVariant(master).name, master])).values()];
}

/**
 * Everything that the page of an article says, in its order, as the editions to keep take it.
 *
 * Anchors and paths are those of the page, and notes are known by `data-footnote-ref` and
 * `data-footnote-backref`, as there. Words of the interface are marked with their language where the article's
 * is another.
 */
export function wholeArticle(article: Article, site: Site): Root {
  return { type: 'root', children: [headElement(article, site), ...belowHead(article, site)] };
}

/** Everything of it but its head: lead, text, notes, corrections and the closing lines. */
export function belowHead(article: Article, site: Site): ElementContent[] {
  const { html, pictures } = article.body;
  return [...aboveBody(article, site), ...keptText(html, pictures, site), ...belowBody(article, site)];
}

/** Everything of it but its text: head and lead, which stand above it, and what closes it. */
export function aroundBody(article: Article, site: Site): Record<'above' | 'below', ElementContent[]> {
  return {
    above: [headElement(article, site), ...aboveBody(article, site)],
    below: belowBody(article, site),
  };
}

function aboveBody(article: Article, site: Site): ElementContent[] {
  const furniture = furnitureAttributes(article.language);
  return [
    ...leadElements(article, furniture, site),
    ...(article.isOld ? [ageElement(article, site, furniture)] : []),
  ];
}

function belowBody(article: Article, site: Site): ElementContent[] {
  const furniture = furnitureAttributes(article.language);
  return [
    ...notesElements(article, furniture, site),
    ...correctionsElements(article, furniture),
    element('footer', furniture, [
      ...imprintOf(article, site).map((line) => element('p', {}, phraseElements(line, article))),
    ]),
  ];
}

function headElement(article: Article, site: Site): Element {
  const furniture = furnitureAttributes(article.language);
  const { title, kicker, standfirst, basedOn, dateline, draft, language } = article;
  // In the language of the article, in a line of the interface's words.
  const own = (words: string) => marked(words, languageAttributes(language, wordsLanguageOf(language)));
  const dates = datesOf(article, site).flatMap((date, index) =>
    text(`${index > 0 || dateline ? ' · ' : ''}${date}`),
  );
  return element('header', {}, [
    ...(draft ? [element('p', furniture, text(wordsOf(language).head.draft))] : []),
    element('p', { className: ['kicker'], ...furniture }, [
      ...marked(site.name, languageAttributes(site.language, wordsLanguageOf(language))),
      ...(kicker ? [...text(' · '), ...own(kicker)] : []),
    ]),
    element('h1', { id: 'headline' }, text(title)),
    element('p', { className: ['standfirst'] }, text(standfirst)),
    element('p', { className: ['byline'], ...furniture }, phraseElements(bylineOf(article, site), article)),
    ...(basedOn ? [element('p', furniture, phraseElements(creditOf(basedOn, language), article))] : []),
    element('p', furniture, [...(dateline ? own(dateline) : []), ...dates]),
  ]);
}

/** Words that may be in another language than those around. */
function marked(words: string, attributes: Attributes): ElementContent[] {
  return Object.keys(attributes).length > 0 ? [element('span', attributes, text(words))] : text(words);
}

function leadElements({ lead, language }: Article, furniture: Attributes, site: Site): ElementContent[] {
  if (!lead) return [];
  if (!('master' in lead)) return keptText(lead.html, [], site);
  const { credit } = wordsOf(language).text;
  const placing = {
    sizes: '',
    isLead: true,
    credit,
    furniture,
    hrefOf: (path: string) => hrefOf(path, site.address),
  };
  return keptText([figureElement(lead, placing)], [lead.master], site);
}

function ageElement(article: Article, site: Site, furniture: Attributes): Element {
  const { when, meaning } = ageNoticeOf(article, site);
  return element('p', furniture, [element('strong', {}, text(when)), ...text(` ${meaning}`)]);
}

function notesElements({ body, language }: Article, furniture: Attributes, site: Site): Element[] {
  if (body.footnotes.length === 0) return [];
  const items = body.footnotes.map(({ id, html }) => element('li', { id }, keptText(html, [], site)));
  return [
    element('section', { id: 'sources', ariaLabelledBy: ['footnote-label'] }, [
      element('h2', { id: 'footnote-label', ...furniture }, text(wordsOf(language).text.notes)),
      element('ol', { className: ['notes'] }, items),
    ]),
  ];
}

function correctionsElements({ corrections, language }: Article, furniture: Attributes): Element[] {
  if (corrections.length === 0) return [];
  const items = corrections.map(({ date, wrong, right }) =>
    element('li', {}, [
      element('strong', {}, text(writePartialDate(date, language) + fullStopOf(language))),
      ...text(` ${wrong} ${right}`),
    ]),
  );
  return [
    element('section', { id: 'corrections' }, [
      element('h2', furniture, text(wordsOf(language).text.corrections)),
      element('ul', {}, items),
    ]),
  ];
}

/** The pieces of a sentence as elements, on a page in the language of `article`. */
export function phraseElements(phrases: Phrase[], article: Pick<Article, 'language'>): ElementContent[] {
  const spoken = wordsLanguageOf(article.language);
  return phrases.flatMap((phrase): ElementContent[] => {
    if (typeof phrase === 'string') return text(phrase);
    const { words, address, isTitle, language = spoken } = phrase;
    const attributes = language === spoken ? keptApart(words, spoken) : languageAttributes(language, spoken);
    const inner = isTitle ? [element('cite', attributes, text(words))] : text(words);
    return address ? [element('a', { href: address, ...attributes }, inner)] : inner;
  });
}
