import type { Person, Topic } from '../article/article.ts';
import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { personAddress, personId, publisherId, siteId, topicAddress, topicId } from './linked-ids.ts';
import { publisherOf, siteOf, type Thing, writeJsonLd } from './publisher-data.ts';

/** A page that lists corrections. */
interface CorrectionsPage {
  title: string;
  description: string;
  path: string;
}

/**
 * What the front page is, as linked data: the site, and who publishes it.
 *
 * @returns JSON for a `script` element, as the other functions of this file.
 */
export function frontPageData(site: Site): string {
  const { description, language } = site;
  const whole = {
    ...siteOf(site),
    description,
    inLanguage: language,
    publisher: { '@id': publisherId(site) },
  };
  return writeJsonLd({ '@context': 'https://schema.org', '@graph': [whole, publisherOf(site)] });
}

/** What a page of corrections is; each correction is in the data of its article as well (`correction`). */
export function correctionsPageData({ title, description, path }: CorrectionsPage, site: Site): string {
  const url = absoluteAddress(path, site.address);
  return writeJsonLd(page('CollectionPage', { name: title, description, url }, site));
}

/** What the page of a topic is. */
export function topicPageData(topic: Topic, site: Site): string {
  const url = topicAddress(topic, site);
  const { name, description } = topic;
  const about = { '@type': 'Thing', '@id': topicId(topic, site), name, description };
  return writeJsonLd(page('CollectionPage', { name, url, about }, site));
}

/** What the page of somebody who writes is. */
export function personPageData(person: Person, site: Site): string {
  const url = personAddress(person, site);
  const { name, kind } = person;
  const type = kind === 'person' ? 'Person' : 'Organization';
  const mainEntity = { '@type': type, '@id': personId(person, site), name, url };
  return writeJsonLd(page('ProfilePage', { name, url, mainEntity }, site));
}

function page(type: string, said: { name: string; url: string } & Thing, site: Site): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': said.url,
    ...said,
    inLanguage: site.language,
    isPartOf: { '@id': siteId(site) },
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: site.name, item: absoluteAddress('/', site.address) },
        { '@type': 'ListItem', position: 2, name: said.name },
      ],
    },
  };
}
