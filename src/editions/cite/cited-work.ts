import type { BasedOn, Summary } from '../../article/article.ts';
import { type CitedName, citedName, citedPerson } from '../../article/cited-name.ts';
import { dayOf, writeDay, writePartialDate } from '../../article/dates.ts';
import { listFormat } from '../../article/formats.ts';
import { newsSectionOf } from '../../article/news-section.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import { quotationMarksOf } from '../../article/quotation-marks.ts';
import type { Site } from '../../schemas/site.ts';
import { wordsLanguageOf, wordsOf } from '../../words/words.ts';

/** A piece in a newspaper, with what every form of citation is made of. */
export interface CitedWork {
  /** Its name in files, which never changes: ASCII letters, digits and hyphens. */
  key: string;
  authors: CitedName[];
  title: string;
  /** The newspaper. */
  publication: string;
  /** To the precision known: `2022`, `2022-03` or `2022-03-21`. */
  date: string;
  url?: string | undefined;
  /** BCP 47; not said of a work whose front matter does not say it. */
  language?: string | undefined;
  section?: string | undefined;
  abstract?: string | undefined;
  keywords: string[];
  /** Under which terms it may be used. */
  licence?: string | undefined;
  /** What a reader of the citation should know besides, in sentences. */
  note?: string | undefined;
}

/** The article itself, by those in its byline: whoever reported what it is an account of is in the note alone. */
export function citedArticle(article: Summary, site: Site): CitedWork {
  return {
    key: keyOf(article, site),
    authors: article.byline.map(citedPerson),
    title: article.title,
    publication: site.name,
    date: dayOf(article.published, site.timeZone),
    url: absoluteAddress(article.permalink, site.address),
    language: article.language,
    section: newsSectionOf(article),
    abstract: article.standfirst,
    keywords: article.topics.map(({ name }) => name),
    licence: site.licence.name,
    note: noteOf(article, site),
  };
}

/** The work that the article is an account of, to be cited for itself; none where there is no such work. */
export function citedReport({ id, basedOn }: Summary, site: Site): CitedWork | undefined {
  if (!basedOn) return undefined;
  const { title, authors, publisher, date, url } = basedOn;
  return {
    key: `${keyOf({ id }, site)}-report`,
    authors: authors.map(citedName),
    title,
    publication: publisher,
    date,
    url,
    keywords: [],
  };
}

/** The publication's name and the article's id: both outlive headline and slug. */
function keyOf({ id }: { id: string }, site: Site): string {
  const name = site.name.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return `${name || 'article'}-${id}`;
}

function noteOf({ basedOn, updated, corrections, language }: Summary, site: Site): string | undefined {
  const spoken = wordsLanguageOf(language);
  const words = wordsOf(language).cite;
  const sentences = [
    ...(basedOn ? [sayReport(basedOn, language)] : []),
    ...(updated ? [words.updated(writeDay(updated, spoken, site.timeZone))] : []),
    ...corrections.map(({ date }) => words.corrected(writePartialDate(date, spoken))),
  ];
  return sentences.length > 0 ? [...new Set(sentences)].join(' ') : undefined;
}

function sayReport({ title, authors, publisher, date }: BasedOn, language: string): string {
  const spoken = wordsLanguageOf(language);
  const [open, close] = quotationMarksOf(spoken);
  const names = listFormat(spoken).format(authors);
  const when = writePartialDate(date, spoken);
  return wordsOf(language).cite.account(open + title + close, names, publisher, when);
}
