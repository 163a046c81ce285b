import type { Article, BasedOn, Summary } from '../article/article.ts';
import { dayOf, writeMoment, writePartialDate } from '../article/dates.ts';
import { historyOf } from '../article/history.ts';
import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { citationOf } from './citation.ts';

/** A piece of a sentence: plain words, or words that are a link or the title of a work. */
export type Phrase = string | { words: string; address?: string | undefined; isTitle?: boolean };

/** The headings and labels of an edition, in English as those of the page are. */
export const WORDS = {
  draft: 'Draft, not published',
  contents: 'In this article',
  notes: 'Notes and sources',
  corrections: 'Corrections',
};

/** Who wrote it, each name with the address of its page. */
export function bylineOf({ byline }: Summary, site: Site): Phrase[] {
  const people = byline.values();
  const names = new Intl.ListFormat('en').formatToParts(byline.map(({ name }) => name));
  const phrases = names.map(({ type, value }): Phrase => {
    const person = type === 'element' ? people.next().value : undefined;
    return person ? { words: value, address: absoluteAddress(`/people/${person.id}/`, site.address) } : value;
  });
  return ['By ', ...phrases];
}

/** Of whose reporting it is an account. */
export function creditOf({ title, authors, publisher, date, url }: BasedOn, site: Site): Phrase[] {
  const names = new Intl.ListFormat(site.language).format(authors);
  const when = writePartialDate(date, site.language);
  return [
    'Our own account of ',
    { words: title, address: url, isTitle: true },
    `, reported by ${names} for ${publisher}, ${when}`,
  ];
}

/** When it was published and, where it was, updated: a sentence each. */
export function datesOf({ published, updated }: Summary, site: Site): string[] {
  const write = (moment: string) => writeMoment(moment, site.language, site.timeZone);
  return [`Published ${write(published)}`, ...(updated ? [`Updated ${write(updated)}`] : [])];
}

/** What is said of old reporting: when it was, and what that means. */
export function ageNoticeOf(article: Summary, site: Site): { when: string; meaning: string } {
  const reported = article.basedOn?.date ?? dayOf(article.published, site.timeZone);
  const preposition = reported.length > 7 ? 'on' : 'in';
  const isChanged = historyOf(article).length > 1;
  return {
    when: `Reported ${preposition} ${writePartialDate(reported, site.language)}.`,
    meaning: `This is what was known then.${isChanged ? '' : ' It has not been brought up to date since.'}`,
  };
}

/** What closes an edition, a line each: topics, how to cite it, and under which terms and by whom it is published. */
export function imprintOf(article: Article, site: Site): Phrase[][] {
  const topics = article.topics.map(
    ({ id, name }): Phrase => ({ words: name, address: absoluteAddress(`/topics/${id}/`, site.address) }),
  );
  const { words, address } = citationOf(article, site);
  const { licence, responsible, contact } = site;
  return [
    ...(topics.length > 0
      ? [['Topics: ', ...topics.flatMap((topic, index) => (index > 0 ? [', ', topic] : [topic]))]]
      : []),
    [`Cite as: ${words}, `, { words: address, address }],
    [
      'Text under ',
      { words: licence.name, address: licence.url },
      '.',
      ...(responsible ? [` Responsible: ${responsible}.`] : []),
      ...(contact
        ? [' Is something wrong? Write to ', { words: contact, address: `mailto:${contact}` }, '.']
        : []),
    ],
  ];
}
