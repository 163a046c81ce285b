import type { Person, PullQuote, Section, Summary, Topic } from '../article/article.ts';
import { writeDay } from '../article/dates.ts';
import { listFormat } from '../article/formats.ts';
import { directionOf, isolated, usesLatin } from '../article/language.ts';
import { quoted } from '../article/quotation-marks.ts';
import type { Timeline } from '../article/timeline.ts';
import { sha256 } from '../pictures/kept-file.ts';
import type { Site } from '../schemas/site.ts';
import { wordsOf } from '../words/words.ts';
import type { Face, WordsFace } from './cards/faces.ts';
import { CARD_RECIPE } from './cards/recipe.ts';

/** Rows that a card has room for. */
const MOST_ROWS = 5;

/** In pixels: a smaller picture would be blurred. */
const LEAST_PICTURE = 400;

/** A picture for link previews, before it is drawn. */
export interface Card {
  face: Face;
  /** Its file's name, with a digest of all that decides its bytes, so that a changed one is fetched anew. */
  name: string;
  type: 'image/png' | 'image/jpeg';
  /** What it shows, for those who do not see it. */
  alt: string;
}

/** The card of an article: its drawn lead where that is in Latin letters, otherwise its headline and its picture. */
export function articleCard(article: Summary, site: Site): Card {
  const { id, lead, language, title, kicker, standfirst } = article;
  if (lead && 'timeline' in lead && usesLatin(language) && lead.timeline.rows.length <= MOST_ROWS) {
    const { timeline } = lead;
    return cardOf(id, { publication: site.name, timeline, language }, describe(timeline));
  }
  const picture = lead && 'master' in lead && isLarge(lead.master) ? lead : undefined;
  const face = { ...aboutArticle(article, site), kicker, words: title, picture: picture?.master };
  const alt = [wordsAlt(face), picture?.alt].filter(Boolean).join('. ');
  return cardOf(id, picture ? face : { ...face, standfirst }, alt);
}

/** The card of a pull-quote: the sentence, the article, and who wrote it. */
export function quoteCard(article: Summary, { text }: PullQuote, site: Site): Card {
  const words = quoted(text, article.language);
  const face = { ...aboutArticle(article, site), words, isQuote: true, source: article.title };
  return cardOf(article.id, face, wordsAlt(face));
}

/** The card of a section: its heading, and the article. */
export function sectionCard(article: Summary, { title }: Section, site: Site): Card {
  const { kicker } = article;
  const face = { ...aboutArticle(article, site), kicker, words: title, source: article.title };
  return cardOf(article.id, face, wordsAlt(face));
}

/** The card of a topic. */
export function topicCard({ id, name, description }: Topic, site: Site): Card {
  return siteWords(
    `topic-${id}`,
    { kicker: wordsOf(site.language).topics.topic, words: name, standfirst: description },
    site,
  );
}

/** The card of somebody who writes. */
export function personCard({ id, name, kind }: Person, site: Site): Card {
  const { writer, desk } = wordsOf(site.language).people;
  const kicker = kind === 'person' ? writer : desk;
  return siteWords(`person-${id}`, { kicker, words: name, standfirst: site.description }, site);
}

/** The card of a page that is not an article. */
export function pageCard(page: { slug: string; title: string; description: string }, site: Site): Card {
  return siteWords(`page-${page.slug}`, { words: page.title, standfirst: page.description }, site);
}

/** The card of the site itself. */
export function siteCard(site: Site): Card {
  return siteWords('site', { words: site.description }, site);
}

/** The path at which a card is served. */
export function cardAddress({ name }: Pick<Card, 'name'>): string {
  return `/cards/${name}`;
}

/** The path of a card in the cache. */
export function keptCard(name: string): string {
  return `cards/${name}`;
}

function cardOf(mark: string, face: Face, alt: string): Card {
  const digest = sha256(JSON.stringify([CARD_RECIPE, face])).slice(0, 16);
  const isPhotograph = 'picture' in face && face.picture !== undefined;
  return {
    face,
    name: `${mark}-${digest}.${isPhotograph ? 'jpg' : 'png'}`,
    type: isPhotograph ? 'image/jpeg' : 'image/png',
    alt,
  };
}

function siteWords(
  mark: string,
  words: Pick<WordsFace, 'kicker' | 'words' | 'standfirst'>,
  site: Site,
): Card {
  const { name: publication, language } = site;
  const face = { publication, ...words, language, direction: directionOf(language) };
  return cardOf(mark, face, wordsAlt(face));
}

/** What the cards of an article have in common: whose it is, and its language. */
function aboutArticle({ byline, published, language, direction }: Summary, site: Site) {
  return {
    publication: site.name,
    byline: listFormat(language).format(byline.map(({ name }) => isolated(name, language))),
    date: writeDay(published, language, site.timeZone),
    language,
    direction,
  };
}

function isLarge({ width, height }: { width: number; height: number }): boolean {
  return width >= LEAST_PICTURE && height >= LEAST_PICTURE;
}

function wordsAlt({ publication, kicker, words, source, byline }: WordsFace): string {
  const what = [kicker, words].filter(Boolean).join(': ');
  return [publication, what, source, byline]
    .filter(Boolean)
    .join(' – ')
    .replace(/[\u2068\u2069]/g, '');
}

function describe({ title, rows }: Timeline): string {
  const said = rows.map(({ name, events }) => {
    const what = events.map(({ date, label }) => `${date.slice(0, 4)}, ${label}`);
    return `${name}: ${what.join('; ')}.`;
  });
  return `${title}. ${said.join(' ')}`;
}
