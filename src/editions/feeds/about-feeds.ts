import type { Person, Topic } from '../../article/article.ts';
import type { Site } from '../../schemas/site.ts';
import { wordsOf } from '../../words/words.ts';
import { tagUri } from '../tag-uri.ts';
import type { FeedAbout } from './feed.ts';

/** How many articles a feed has, the newest. */
export const MOST_ITEMS = 30;

/** The feed of all articles. */
export function aboutSite(site: Site): FeedAbout {
  return { id: tagUri(site, 'articles'), title: site.name, description: site.description, home: '/' };
}

/** The feed of the articles about a topic. */
export function aboutTopic({ id, name, description }: Topic, site: Site): FeedAbout {
  const title = wordsOf(site.language).feeds.named(site.name, name);
  return { id: tagUri(site, `topics/${id}`), title, description, home: `/topics/${id}/` };
}

/** The feed of the articles that somebody wrote. */
export function aboutPerson({ id, name }: Person, site: Site): FeedAbout {
  const words = wordsOf(site.language).feeds;
  return {
    id: tagUri(site, `people/${id}`),
    title: words.named(site.name, name),
    description: words.writtenBy(name),
    home: `/people/${id}/`,
  };
}
