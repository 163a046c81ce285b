import type { APIRoute } from 'astro';
import { isPermalink } from '../article/addresses.ts';
import { listArticles, listMoves, listRemovals } from '../content-store/queries.ts';
import { copyNamesOf } from '../editions/copy-names.ts';
import { ALL_FORMATS, feedPath } from '../editions/feeds/formats.ts';

/**
 * What a server should answer instead of a page that sends readers on: 301 with `Location` for what has moved, 410 for
 * what is gone (RFC 9110, 15.4.2 and 15.5.11). Copies go where their article goes; those of one that is gone lead to
 * the notice. The feeds of a topic, or of somebody who writes, go with its page.
 */
export const GET: APIRoute = async () => {
  const articles = new Map((await listArticles()).map((summary) => [summary.permalink, summary]));
  const notices = (await listRemovals()).map(({ permalink }) => permalink);
  const moved: Record<string, string> = {};
  for (const { from, to } of await listMoves()) {
    moved[from] = to;
    if (hasFeeds(from) && hasFeeds(to)) {
      for (const format of ALL_FORMATS) moved[feedPath(from, format)] = feedPath(to, format);
    }
    if (!isPermalink(from) || !isPermalink(to)) continue;
    const article = articles.get(to);
    for (const name of copyNamesOf(article)) moved[from + name] = article ? to + name : to;
  }
  for (const notice of notices) {
    for (const name of copyNamesOf()) moved[notice + name] = notice;
  }
  return Response.json({ moved, gone: notices });
};

/** Whether a page has feeds of its own below it: that of a topic, or of somebody who writes. */
function hasFeeds(address: string): boolean {
  return /^\/(?:topics|people)\/[^/]+\/$/.test(address);
}
