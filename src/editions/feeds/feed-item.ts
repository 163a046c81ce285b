import type { Article } from '../../article/article.ts';
import { lastChange } from '../../article/last-change.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import type { Site } from '../../schemas/site.ts';
import { personAddress } from '../linked-ids.ts';
import { tagUri } from '../tag-uri.ts';
import type { FeedItem } from './feed.ts';
import { feedHtml } from './feed-html.ts';
import { feedPicture } from './feed-picture.ts';

/**
 * An article as an item of a feed, the same in every feed and in every format.
 *
 * Its id rests on the article's own, so that an edit, a move or another headline never makes it new to a reader.
 */
export function feedItemOf(article: Article, site: Site): FeedItem {
  const { id, permalink, title, standfirst, language, published, byline, topics } = article;
  const picture = feedPicture(article, site);
  return {
    id: tagUri(site, `articles/${id}`),
    url: absoluteAddress(permalink, site.address),
    title,
    summary: standfirst,
    html: feedHtml(article, site),
    language,
    published,
    updated: lastChange(article, site.timeZone),
    authors: byline.map((person) => ({ name: person.name, url: personAddress(person, site) })),
    topics: topics.map((topic) => ({ id: topic.id, name: topic.name })),
    ...(picture && { picture }),
  };
}
