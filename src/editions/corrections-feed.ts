import type { Summary } from '../article/article.ts';
import { allCorrections, type CorrectionOf } from '../article/corrections.ts';
import { startOfDay } from '../article/dates.ts';
import { absoluteAddress } from '../article/permalink.ts';
import { element, text } from '../graphics/element.ts';
import { writeHtml } from '../graphics/write-html.ts';
import type { Site } from '../schemas/site.ts';
import { wordsOf } from '../words/words.ts';
import { CORRECTIONS_PAGE } from './corrections-page.ts';
import { type Feed, type FeedAbout, type FeedItem, lastUpdated } from './feeds/feed.ts';
import { tagUri } from './tag-uri.ts';

/** How many corrections the feed has; all are on the page that it belongs to. */
const MOST_CORRECTIONS = 100;

/** The feed of corrections. */
export function aboutCorrections(site: Site): FeedAbout {
  return {
    id: tagUri(site, 'corrections'),
    title: wordsOf(site.language).feeds.corrections(site.name),
    description: CORRECTIONS_PAGE.description,
    home: CORRECTIONS_PAGE.path,
  };
}

/**
 * The same with its items. Their ids are made of what never changes: the article's id, the day and a number.
 *
 * @param articles The newest first. A feed without corrections is as old as the newest of them.
 */
export function correctionsFeed(articles: readonly Summary[], site: Site): Feed {
  const items = allCorrections(articles)
    .slice(0, MOST_CORRECTIONS)
    .map((correction) => itemOf(correction, site));
  return { ...aboutCorrections(site), updated: lastUpdated(items, articles[0]?.published), items };
}

function itemOf({ article, date, number, wrong, right }: CorrectionOf, site: Site): FeedItem {
  const { id, permalink, language, direction, title, topics } = article;
  // A feed has moments and a correction a day: that of its beginning, so that none is to come.
  const moment = startOfDay(date, site.timeZone);
  const summary = `${wrong} ${right}`;
  return {
    id: tagUri(site, `corrections/${id}/${number}`, date),
    url: absoluteAddress(`${permalink}#corrections`, site.address),
    title,
    summary,
    html: writeHtml(element('p', { lang: language, dir: direction }, text(summary))),
    language,
    published: moment,
    updated: moment,
    // The publication corrects, whoever wrote.
    authors: [],
    topics: topics.map((topic) => ({ id: topic.id, name: topic.name })),
  };
}
