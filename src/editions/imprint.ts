import type { Article, BasedOn, Person, Summary } from '../article/article.ts';
import { dayOf, writeMoment, writePartialDate } from '../article/dates.ts';
import { listFormat } from '../article/formats.ts';
import { historyOf } from '../article/history.ts';
import { namedParts } from '../article/named-parts.ts';
import { absoluteAddress } from '../article/permalink.ts';
import { commaOf } from '../article/punctuation.ts';
import { languageNamesOf } from '../article/translations.ts';
import type { Site } from '../schemas/site.ts';
import { wordsLanguageOf, wordsOf } from '../words/words.ts';
import { citationOf } from './citation.ts';
import { editingLabel } from './editing.ts';

/** A piece of a sentence: plain words, or words that are a link, the title of a work, or in a language of their own. */
export type Phrase =
  | string
  | {
      words: string;
      address?: string | undefined;
      isTitle?: boolean;
      /** BCP 47, where it may be another than that of the sentence. */
      language?: string;
    };

/** Who wrote it, each name with the address of its page. */
export function bylineOf({ byline, language }: Summary, site: Site): Phrase[] {
  return wordsOf(language).head.byline(namesOf(byline, language, site));
}

function namesOf(all: Person[], language: string, site: Site): Phrase[] {
  return namedParts(all, wordsLanguageOf(language)).map(({ value, person }): Phrase => {
    return person ? { words: value, address: absoluteAddress(`/people/${person.id}/`, site.address) } : value;
  });
}

/** Who edited it: a line, or none. */
function editingOf(article: Summary, site: Site): Phrase[][] {
  const { editors, language } = article;
  if (editors.length === 0) return [];
  return [[`${editingLabel(article, wordsOf(language))} `, ...namesOf(editors, language, site)]];
}

/** What happened to it, a line each; nothing where it was only published. */
function changesOf(article: Summary, site: Site): Phrase[][] {
  const { changes } = wordsOf(article.language).trust;
  const spoken = wordsLanguageOf(article.language);
  const history = historyOf(article);
  if (history.length === 1) return [];
  return history.map(({ kind, date, what }) => {
    const when =
      date.length === 10 ? writePartialDate(date, spoken) : writeMoment(date, spoken, site.timeZone);
    const label = { words: changes[kind], address: kind === 'corrected' ? '#corrections' : undefined };
    return [label, ` ${when}`, ...(what ? [': ', { words: what, language: article.language }] : [])];
  });
}

/**
 * Of whose reporting it is an account.
 *
 * @param language BCP 47, of the article.
 */
export function creditOf({ title, authors, publisher, date, url }: BasedOn, language: string): Phrase[] {
  const spoken = wordsLanguageOf(language);
  const work: Phrase = { words: title, address: url, isTitle: true };
  const names = listFormat(spoken).format(authors);
  return wordsOf(language).head.account<Phrase>(work, names, publisher, writePartialDate(date, spoken));
}

/** When it was published and, where it was, updated: a sentence each. */
export function datesOf({ published, updated, language }: Summary, site: Site): string[] {
  const write = (moment: string) => writeMoment(moment, wordsLanguageOf(language), site.timeZone);
  const words = wordsOf(language).head;
  return [
    words.published(write(published)).join(''),
    ...(updated ? [words.updated(write(updated)).join('')] : []),
  ];
}

/** What is said of old reporting: when it was, and what that means. */
export function ageNoticeOf(article: Summary, site: Site): { when: string; meaning: string } {
  const reported = article.basedOn?.date ?? dayOf(article.published, site.timeZone);
  const words = wordsOf(article.language).head;
  const date = writePartialDate(reported, wordsLanguageOf(article.language));
  const isChanged = historyOf(article).length > 1;
  return {
    when: words.reported(date, reported.length > 7).join(''),
    meaning: isChanged ? words.knownThen : `${words.knownThen} ${words.unchanged}`,
  };
}

/** What closes an edition, a line each: topics, who edited it, what changed, how to cite it, and under which terms and by whom it is published. */
export function imprintOf(article: Article, site: Site): Phrase[][] {
  const { head, closing, cite } = wordsOf(article.language);
  const comma = commaOf(wordsLanguageOf(article.language));
  const topics = article.topics.map(
    ({ id, name }): Phrase => ({
      words: name,
      address: absoluteAddress(`/topics/${id}/`, site.address),
      language: site.language,
    }),
  );
  const languages = [...languageNamesOf(article)].flatMap(
    ([{ permalink, language }, name], index): Phrase[] => [
      ...(index > 0 ? [comma] : []),
      { words: name, address: absoluteAddress(permalink, site.address), language },
    ],
  );
  const { words, address } = citationOf(article, site);
  const { licence, responsible, contact } = site;
  const mail: Phrase = { words: contact ?? '', address: `mailto:${contact}` };
  return [
    ...(topics.length > 0
      ? [[closing.topics, ...topics.flatMap((topic, index) => (index > 0 ? [comma, topic] : [topic]))]]
      : []),
    ...(languages.length > 0 ? [head.readIn(languages)] : []),
    ...editingOf(article, site),
    ...changesOf(article, site),
    cite.as<Phrase>([words + comma, { words: address, address }]),
    [
      ...closing.licence<Phrase>({ words: licence.name, address: licence.url }),
      ...(responsible ? [` ${closing.responsible(responsible)}`] : []),
      ...(contact ? [' ', ...closing.mistake<Phrase>(mail)] : []),
    ],
  ];
}
