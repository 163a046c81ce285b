import type { Summary } from '../article/article.ts';
import { likelyLocale } from '../article/formats.ts';
import { lastModified } from '../article/history.ts';
import { newsSectionOf } from '../article/news-section.ts';
import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { type Card, cardAddress } from './card.ts';
import { CARD } from './cards/faces.ts';
import { personAddress } from './linked-ids.ts';

/** A property of a page as link previews read it: its name (Open Graph protocol, ogp.me) and value. */
export type Property = readonly [name: string, content: string];

/** The Open Graph properties that every page has. */
export function openGraphOfPage(
  page: { title: string; description: string; path: string; language: string },
  site: Site,
): Property[] {
  return [
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', absoluteAddress(page.path, site.address)],
    ['og:site_name', site.name],
    ['og:locale', localeOf(page.language)],
  ];
}

/** The picture of a page, with its size: an `og:image` and what belongs to it. */
export function openGraphOfCard(card: Card, site: Site): Property[] {
  return [
    ['og:image', absoluteAddress(cardAddress(card), site.address)],
    ['og:image:type', card.type],
    ['og:image:width', String(CARD.width)],
    ['og:image:height', String(CARD.height)],
    ['og:image:alt', card.alt],
  ];
}

/**
 * What an article adds: its dates, authors, section and topics.
 *
 * An author is the address of a page of type `profile`, as the protocol has it; names are in `author`, in
 * `dc.creator` and in JSON-LD, where what shows a name looks first.
 */
export function openGraphOfArticle(article: Summary, site: Site): Property[] {
  const section = newsSectionOf(article);
  return [
    ['og:type', 'article'],
    ...article.translations.map(({ language }) => ['og:locale:alternate', localeOf(language)] as const),
    ['article:published_time', article.published],
    ['article:modified_time', lastModified(article)],
    ...article.byline.map((person) => ['article:author', personAddress(person, site)] as const),
    ...(section ? [['article:section', section] as const] : []),
    ...article.topics.map(({ name }) => ['article:tag', name] as const),
  ];
}

/** A language tag as Open Graph writes it: `en_GB` for `en-GB`. */
function localeOf(language: string): string {
  const { language: primary, region } = likelyLocale(language);
  return `${primary}_${region}`;
}
