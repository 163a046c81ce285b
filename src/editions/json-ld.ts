import type { Article, BasedOn, CitedSource, Correction, Person, Translation } from '../article/article.ts';
import { dayOf } from '../article/dates.ts';
import { lastModified } from '../article/history.ts';
import { newsSectionOf } from '../article/news-section.ts';
import { absoluteAddress, shortAddressOf } from '../article/permalink.ts';
import { type Figure, mainVariant, pictureAddress } from '../pictures/figure-element.ts';
import type { Site } from '../schemas/site.ts';
import { articleCard, type Card, cardAddress } from './card.ts';
import { CARD } from './cards/faces.ts';
import { imageCreditOf } from './image-credit.ts';
import { articleId, personAddress, personId, publisherId, topicId } from './linked-ids.ts';
import { publisherOf, siteOf, type Thing, writeJsonLd } from './publisher-data.ts';

/**
 * The article as linked data: a `NewsArticle` of schema.org.
 *
 * `@context` and `@type` are plain strings, as reader modes expect them. Its ids are those of the pages about
 * people, topics and the publication (page-data.ts), so that all of them are one graph.
 *
 * @returns JSON for a `script` element.
 */
export function jsonLdOf(article: Article, site: Site): string {
  const url = absoluteAddress(article.permalink, site.address);
  const section = newsSectionOf(article);
  const original = article.translations.find(({ isOriginal }) => isOriginal);
  return writeJsonLd({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': articleId(article, site),
    mainEntityOfPage: url,
    url,
    sameAs: absoluteAddress(shortAddressOf(article), site.address),
    identifier: article.id,
    headline: article.title,
    description: article.standfirst,
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: lastModified(article),
    author: article.byline.map((person) => agent(person, site)),
    ...editorsOf(article.editors, site),
    publisher: publisherOf(site),
    isPartOf: siteOf(site),
    image: [
      ...(article.lead && 'master' in article.lead ? [image(article.lead, site)] : []),
      cardImage(articleCard(article, site), site),
    ],
    ...(article.dateline && { dateline: article.dateline }),
    ...(section && { articleSection: section }),
    ...(article.topics.length > 0 && {
      keywords: article.topics.map(({ name }) => name),
      about: article.topics.map((topic) => ({
        '@type': 'Thing',
        '@id': topicId(topic, site),
        name: topic.name,
      })),
    }),
    ...(original && { translationOfWork: version(original, site) }),
    ...(!article.translationOf &&
      article.translations.length > 0 && {
        workTranslation: article.translations.map((translation) => version(translation, site)),
      }),
    ...(article.basedOn && { isBasedOn: reportedWork(article.basedOn) }),
    ...(article.body.sources.length > 0 && { citation: article.body.sources.map(citedWork) }),
    ...(article.corrections.length > 0 && { correction: article.corrections.map(correction) }),
    copyrightHolder: { '@id': publisherId(site) },
    copyrightYear: Number(dayOf(article.published, site.timeZone).slice(0, 4)),
    license: site.licence.url,
    wordCount: article.body.words,
    timeRequired: `PT${article.readingMinutes}M`,
    isAccessibleForFree: true,
  });
}

/** Only a person can be an `editor` there; a body that edited is a `contributor`. */
function editorsOf(editors: Person[], site: Site): Thing {
  const people = editors.filter(({ kind }) => kind === 'person').map((person) => agent(person, site));
  const bodies = editors.filter(({ kind }) => kind !== 'person').map((body) => agent(body, site));
  return {
    ...(people.length > 0 && { editor: people }),
    ...(bodies.length > 0 && { contributor: bodies }),
  };
}

function agent(person: Person, site: Site): Thing {
  return {
    '@type': person.kind === 'person' ? 'Person' : 'Organization',
    '@id': personId(person, site),
    name: person.name,
    url: personAddress(person, site),
  };
}

function version({ id, title, language, permalink }: Translation, site: Site): Thing {
  return {
    '@type': 'NewsArticle',
    '@id': articleId({ id }, site),
    headline: title,
    inLanguage: language,
    url: absoluteAddress(permalink, site.address),
  };
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

/** By name and address alone: who wrote it, and when, is in the article as data. */
function citedWork({ title, url }: CitedSource): Thing {
  return { '@type': 'CreativeWork', name: title, ...(url && { url }) };
}

function correction({ date, wrong, right }: Correction): Thing {
  return { '@type': 'CorrectionComment', datePublished: date, text: `${wrong} ${right}` };
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
  return {
    '@type': 'ImageObject',
    url: absoluteAddress(pictureAddress(variant), site.address),
    width: variant.width,
    height: variant.height,
    description: lead.alt,
    ...imageCreditOf(lead),
  };
}
