import type { Article, Lead, Person } from '../article/article.ts';
import { lastModified } from '../article/history.ts';
import { newsSectionOf } from '../article/news-section.ts';
import {
  absoluteAddress,
  dataAddressOf,
  embedAddressOf,
  quoteAddressOf,
  sectionAddressOf,
  shortAddressOf,
} from '../article/permalink.ts';
import { mainVariant, pictureAddress } from '../pictures/figure-element.ts';
import type { Site } from '../schemas/site.ts';
import { bodyData } from './body-data.ts';
import { citationFilesOf } from './cite/citation-files.ts';
import { editionFilesOf } from './edition-files.ts';
import { personAddress, topicAddress } from './linked-ids.ts';
import { oembedAddressOf } from './oembed.ts';

/** The version of the format. It grows when a field changes its meaning or goes; new fields may come at any time. */
export const DATA_VERSION = 1;

/**
 * An article as data: all that its page says, for programs. docs/addresses.md describes the fields.
 *
 * @returns JSON; what an article has not is left out, and lists may be empty.
 */
export function articleDataOf(article: Article, site: Site): string {
  const whole = (path: string) => absoluteAddress(path, site.address);
  const { permalink, body } = article;
  const anchor = (id: string) => `${whole(permalink)}#${encodeURIComponent(id)}`;
  const data = {
    version: DATA_VERSION,
    id: article.id,
    url: whole(permalink),
    shortUrl: whole(shortAddressOf(article)),
    publication: { name: site.name, url: whole('/') },
    title: article.title,
    kicker: article.kicker,
    standfirst: article.standfirst,
    byline: article.byline.map((person) => personData(person, site)),
    editors: article.editors.map((person) => personData(person, site)),
    published: article.published,
    updated: article.updated,
    updates: article.updates,
    modified: lastModified(article),
    dateline: article.dateline,
    section: newsSectionOf(article),
    topics: article.topics.map((topic) => ({ ...topic, url: topicAddress(topic, site) })),
    language: article.language,
    direction: article.direction,
    translations: article.translations.map(({ permalink, ...translation }) => ({
      ...translation,
      url: whole(permalink),
    })),
    words: body.words,
    readingMinutes: article.readingMinutes,
    lead: article.lead && leadData(article.lead, whole),
    basedOn: article.basedOn,
    corrections: article.corrections,
    licence: site.licence,
    sections: body.sections.map((section) => ({
      ...section,
      url: anchor(section.id),
      // Parts of sections have no small page of their own.
      shareUrl: section.depth === 2 ? whole(sectionAddressOf(article, section)) : undefined,
    })),
    quotes: body.quotes.map((quote) => ({
      ...quote,
      url: anchor(quote.id),
      shareUrl: whole(quoteAddressOf(article, quote)),
    })),
    timelines: body.timelines,
    sources: body.sources.map((source) => ({ ...source, url: source.url, noteUrl: anchor(source.id) })),
    ...bodyData(article, site),
    addresses: {
      data: whole(dataAddressOf(article)),
      embed: whole(embedAddressOf(article)),
      oembed: whole(oembedAddressOf(article)),
      editions: [...editionFilesOf(article), ...citationFilesOf(article)].map(({ title, type, path }) => ({
        title,
        type,
        url: whole(path),
      })),
    },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function personData({ id, name, kind, familyName }: Person, site: Site): Record<string, unknown> {
  return { id, name, familyName, kind, url: personAddress({ id }, site) };
}

function leadData(lead: Lead, whole: (path: string) => string): Record<string, unknown> {
  if (!('master' in lead)) return { kind: 'timeline', timeline: lead.timeline };
  const { kind, rights } = lead.master;
  const variant = mainVariant(lead.master);
  return {
    kind,
    url: whole(pictureAddress(variant)),
    width: variant.width,
    height: variant.height,
    alt: lead.alt,
    credit: lead.credit,
    licence: lead.licence,
    copyright: rights.copyright,
  };
}
