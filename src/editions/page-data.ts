import type { Person, Summary, Topic } from '../article/article.ts';
import type { NavigationLink } from '../article/navigation.ts';
import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import type { CorrectionsPage } from './corrections-page.ts';
import { articleId, personAddress, personId, publisherId, siteId, topicId } from './linked-ids.ts';
import { publisherOf, siteOf, type Thing, writeJsonLd } from './publisher-data.ts';

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

/** A page that lists something, as linked data says it. */
export interface ListedPage {
  title: string;
  description: string;
  path: string;
  /** What it belongs to, the widest first. */
  trail: readonly NavigationLink[];
  /** The articles on it, in their order. */
  articles: readonly Pick<Summary, 'id' | 'permalink'>[];
  /** What the articles are about, on the pages of a topic. */
  topic?: Topic | undefined;
  /** Who wrote them, on the pages of somebody who writes. */
  person?: Person | undefined;
}

/** What a page of a list is: of articles, or of lists. */
export function listPageData(listed: ListedPage, site: Site): string {
  const { title: name, description, path, trail, articles, topic, person } = listed;
  const url = absoluteAddress(path, site.address);
  if (person && url === personAddress(person, site)) {
    const hasPart = articles.map((article) => ({ '@type': 'NewsArticle', '@id': articleId(article, site) }));
    return writeJsonLd(
      page('ProfilePage', { name, url, mainEntity: agent(person, site), hasPart }, site, trail),
    );
  }
  const about = topic ? thing(topic, site) : person && agent(person, site);
  const itemListElement = articles.map(({ permalink }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: absoluteAddress(permalink, site.address),
  }));
  const mainEntity = articles.length > 0 && { '@type': 'ItemList', itemListElement };
  const said = { name, description, url, ...(about && { about }), ...(mainEntity && { mainEntity }) };
  return writeJsonLd(page('CollectionPage', said, site, trail));
}

function thing(topic: Topic, site: Site): Thing {
  const { name, description } = topic;
  return { '@type': 'Thing', '@id': topicId(topic, site), name, description };
}

function agent(person: Person, site: Site): Thing {
  const { name, kind } = person;
  const type = kind === 'person' ? 'Person' : 'Organization';
  return { '@type': type, '@id': personId(person, site), name, url: personAddress(person, site) };
}

function page(
  type: string,
  said: { name: string; url: string } & Thing,
  site: Site,
  trail: readonly NavigationLink[] = [],
): Thing {
  const over = [{ title: site.name, path: '/' }, ...trail];
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
        ...over.map(({ title, path }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: title,
          item: absoluteAddress(path, site.address),
        })),
        { '@type': 'ListItem', position: over.length + 1, name: said.name },
      ],
    },
  };
}
