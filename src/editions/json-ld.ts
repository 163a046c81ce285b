import type { Article, BasedOn, Person } from '../article/article.ts';
import { lastModified } from '../article/history.ts';
import { absoluteAddress } from '../article/permalink.ts';
import { type Figure, mainVariant, pictureAddress } from '../pictures/figure-element.ts';
import type { Site } from '../schemas/site.ts';
import { articleCard, type Card, cardAddress } from './card.ts';
import { CARD } from './cards/faces.ts';

type Thing = Record<string, unknown>;

/**
 * The article as linked data: a `NewsArticle` of schema.org.
 *
 * `@context` and `@type` are plain strings, as reader modes expect them.
 *
 * @returns JSON for a `script` element (JSON-LD 1.1, 14): every `<` is escaped, so that no text can end it.
 */
export function jsonLdOf(article: Article, site: Site): string {
  const url = absoluteAddress(article.permalink, site.address);
  const thing: Thing = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline: article.title,
    description: article.standfirst,
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: lastModified(article),
    author: article.byline.map(agent),
    publisher: { '@type': 'Organization', name: site.name, url: absoluteAddress('/', site.address) },
    image: [
      ...(article.lead && 'master' in article.lead ? [image(article.lead, site)] : []),
      cardImage(articleCard(article, site), site),
    ],
    ...(article.dateline && { dateline: article.dateline }),
    ...(article.topics.length > 0 && {
      about: article.topics.map(({ name }) => ({ '@type': 'Thing', name })),
    }),
    ...(article.basedOn && { isBasedOn: reportedWork(article.basedOn) }),
    license: site.licence.url,
    wordCount: article.body.words,
    isAccessibleForFree: true,
  };
  return JSON.stringify(thing).replaceAll('<', '\\u003c');
}

function agent({ name, kind }: Person): Thing {
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name };
}

function reportedWork({ title, authors, publisher, date, url }: BasedOn): Thing {
  return {
    '@type': 'NewsArticle',
    headline: title,
    author: authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: publisher },
    datePublished: date,
    ...(url && { url }),
  };
}

function cardImage(card: Card, site: Site): Thing {
  return {
    '@type': 'ImageObject',
    url: absoluteAddress(cardAddress(card), site.address),
    ...CARD,
    description: card.alt,
  };
}

function image(lead: Figure, site: Site): Thing {
  const variant = mainVariant(lead.master);
  const { copyright } = lead.master.rights;
  return {
    '@type': 'ImageObject',
    url: absoluteAddress(pictureAddress(variant), site.address),
    width: variant.width,
    height: variant.height,
    description: lead.alt,
    ...(lead.credit && { creditText: lead.credit }),
    ...(copyright && { copyrightNotice: copyright }),
  };
}
