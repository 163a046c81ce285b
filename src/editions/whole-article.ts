import type { Element, ElementContent, Root } from 'hast';
import type { Article } from '../article/article.ts';
import { writePartialDate } from '../article/dates.ts';
import { languageAttributes } from '../article/language.ts';
import { element, text } from '../graphics/element.ts';
import { figureElement } from '../pictures/figure-element.ts';
import type { Master } from '../pictures/master.ts';
import { printVariant } from '../pictures/variants.ts';
import type { Site } from '../schemas/site.ts';
import { ageNoticeOf, bylineOf, creditOf, datesOf, imprintOf, type Phrase, WORDS } from './imprint.ts';
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
 * `data-footnote-backref`, as there. Words of the publication are marked with its language where the article's
 * is another.
 */
export function wholeArticle(article: Article, site: Site): Root {
  const furniture = languageAttributes(site.language, article.language);
  return {
    type: 'root',
    children: [
      headElement(article, site, furniture),
      ...leadElements(article),
      ...(article.isOld ? [ageElement(article, site, furniture)] : []),
      ...keptText(article.body.html, article.body.pictures),
      ...notesElements(article, furniture),
      ...correctionsElements(article, furniture),
      element('footer', furniture, [
        ...imprintOf(article, site).map((line) => element('p', {}, phraseElements(line))),
      ]),
    ],
  };
}

function headElement(article: Article, site: Site, furniture: Attributes): Element {
  const { title, kicker, standfirst, basedOn, dateline, draft } = article;
  // In the language of the article, in a line of the publication's words.
  const own = (words: string) =>
    element('span', languageAttributes(article.language, site.language), text(words));
  const dates = datesOf(article, site).flatMap((date, index) =>
    text(`${index > 0 || dateline ? ' · ' : ''}${date}`),
  );
  return element('header', {}, [
    ...(draft ? [element('p', furniture, text(WORDS.draft))] : []),
    element('p', { className: ['kicker'], ...furniture }, [
      ...text(site.name),
      ...(kicker ? [...text(' · '), own(kicker)] : []),
    ]),
    element('h1', { id: 'headline' }, text(title)),
    element('p', { className: ['standfirst'] }, text(standfirst)),
    element('p', { className: ['byline'], ...furniture }, phraseElements(bylineOf(article, site))),
    ...(basedOn ? [element('p', furniture, phraseElements(creditOf(basedOn, site)))] : []),
    element('p', furniture, [...(dateline ? [own(dateline)] : []), ...dates]),
  ]);
}

function leadElements({ lead }: Article): ElementContent[] {
  if (!lead) return [];
  if (!('master' in lead)) return keptText(lead.html, []);
  return keptText([figureElement(lead, { sizes: '', isLead: true })], [lead.master]);
}

function ageElement(article: Article, site: Site, furniture: Attributes): Element {
  const { when, meaning } = ageNoticeOf(article, site);
  return element('p', furniture, [element('strong', {}, text(when)), ...text(` ${meaning}`)]);
}

function notesElements({ body }: Article, furniture: Attributes): Element[] {
  if (body.footnotes.length === 0) return [];
  const items = body.footnotes.map(({ id, html }) => element('li', { id }, keptText(html, [])));
  return [
    element('section', { id: 'sources', ariaLabelledBy: ['footnote-label'] }, [
      element('h2', { id: 'footnote-label', ...furniture }, text(WORDS.notes)),
      element('ol', { className: ['notes'] }, items),
    ]),
  ];
}

function correctionsElements({ corrections, language }: Article, furniture: Attributes): Element[] {
  if (corrections.length === 0) return [];
  const items = corrections.map(({ date, wrong, right }) =>
    element('li', {}, [
      element('strong', {}, text(`${writePartialDate(date, language)}.`)),
      ...text(` ${wrong} ${right}`),
    ]),
  );
  return [
    element('section', { id: 'corrections' }, [
      element('h2', furniture, text(WORDS.corrections)),
      element('ul', {}, items),
    ]),
  ];
}

function phraseElements(phrases: Phrase[]): ElementContent[] {
  return phrases.flatMap((phrase): ElementContent[] => {
    if (typeof phrase === 'string') return text(phrase);
    const { words, address, isTitle } = phrase;
    const inner = isTitle ? [element('cite', {}, text(words))] : text(words);
    return address ? [element('a', { href: address }, inner)] : inner;
  });
}
