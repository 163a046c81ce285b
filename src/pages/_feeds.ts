import type { Summary } from '../article/article.ts';
import { cacheKey, readArticle } from '../content-store/queries.ts';
import { articleCard } from '../editions/card.ts';
import { MOST_ITEMS } from '../editions/feeds/about-feeds.ts';
import { type Feed, type FeedAbout, type FeedItem, lastUpdated } from '../editions/feeds/feed.ts';
import { feedItemOf } from '../editions/feeds/feed-item.ts';
import { ALL_FORMATS, FEED_FORMATS, type FeedFormat } from '../editions/feeds/formats.ts';
import { withinLength } from '../editions/feeds/within-length.ts';
import { writeFeed } from '../editions/feeds/write-feed.ts';
import { site } from '../site.config.ts';

/** What a feed of articles is made of. */
export interface FeedProps {
  format: FeedFormat;
  about: FeedAbout;
  summaries: Summary[];
}

/**
 * The paths of the feeds of something, one for each format.
 *
 * @param articles Those that belong in it, the newest first.
 */
export function feedPaths<Params extends object>(params: Params, about: FeedAbout, articles: Summary[]) {
  const summaries = articles.slice(0, MOST_ITEMS);
  const shown = summaries.map((summary) => [summary.digest, articleCard(summary, site).name]);
  return ALL_FORMATS.map((format) => ({
    params: { ...params, format },
    props: { format, about, summaries },
    cacheKey: cacheKey([format, about, shown]),
  }));
}

/** A feed of articles. */
export async function respondWithArticles({ format, about, summaries }: FeedProps): Promise<Response> {
  const items = withinLength(await Promise.all(summaries.map(itemOf)));
  return respondWithFeed(format, { ...about, updated: lastUpdated(items), items });
}

/** A feed. */
export function respondWithFeed(format: FeedFormat, feed: Feed): Response {
  return new Response(writeFeed(format, feed, site), {
    headers: { 'content-type': FEED_FORMATS[format].type },
  });
}

/** How many items are kept: an article stands in the feeds of the site, of its topics and of its people, in each format. */
const MOST_KEPT = 2500;
const kept = new Map<string, Promise<FeedItem>>();

function itemOf(summary: Summary): Promise<FeedItem> {
  const item = kept.get(summary.digest) ?? makeItem(summary);
  // The one that was used last goes last.
  kept.delete(summary.digest);
  kept.set(summary.digest, item);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
  return item;
}

async function makeItem(summary: Summary): Promise<FeedItem> {
  try {
    return feedItemOf(await readArticle(summary), site);
  } catch (error) {
    kept.delete(summary.digest);
    throw error;
  }
}
