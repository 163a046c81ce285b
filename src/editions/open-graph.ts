import type { Article } from '../article/article.ts';
import { lastModified } from '../article/history.ts';
import { absoluteAddress } from '../article/permalink.ts';
import { mainVariant, pictureAddress } from '../pictures/figure-element.ts';
import type { Site } from '../schemas/site.ts';
import { CARD, cardAddress, cardOf } from './card.ts';

/** A property of a page as link previews read it: its name (Open Graph protocol, ogp.me) and value. */
export type Property = readonly [name: string, content: string];

/** The Open Graph properties that every page has. */
export function openGraphOfPage(
  page: { title: string; description: string; path: string },
  site: Site,
): Property[] {
  return [
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', absoluteAddress(page.path, site.address)],
    ['og:site_name', site.name],
  ];
}

/** What an article adds: its dates, authors and topics, and its lead. */
export function openGraphOfArticle(article: Article, site: Site): Property[] {
  const properties: Property[] = [
    ['og:type', 'article'],
    ['og:locale', localeOf(article.language)],
    ['article:published_time', article.published],
    ['article:modified_time', lastModified(article)],
    ...article.byline.map(({ name }) => ['article:author', name] as const),
    ...article.topics.map(({ name }) => ['article:tag', name] as const),
  ];
  if (article.lead && 'master' in article.lead) {
    const variant = mainVariant(article.lead.master);
    properties.push(
      ['og:image', absoluteAddress(pictureAddress(variant), site.address)],
      ['og:image:type', 'image/webp'],
      ['og:image:width', String(variant.width)],
      ['og:image:height', String(variant.height)],
      ['og:image:alt', article.lead.alt],
    );
  }
  const card = cardOf(article);
  if (card) {
    properties.push(
      ['og:image', absoluteAddress(cardAddress(card), site.address)],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(CARD.width)],
      ['og:image:height', String(CARD.height)],
      ['og:image:alt', card.alt],
    );
  }
  return properties;
}

/** A language tag as Open Graph writes it: `en_GB` for `en-GB`. */
function localeOf(language: string): string {
  const { language: primary, region } = new Intl.Locale(language).maximize();
  return `${primary}_${region}`;
}
