import type { Summary } from '../article/article.ts';
import { allCorrections, type CorrectionOf } from '../article/corrections.ts';
import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { wordsOf } from '../words/words.ts';
import { CORRECTIONS_FEED, CORRECTIONS_PAGE } from './corrections-page.ts';
import { writeXml, type XmlElement, xmlElement } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** How many corrections the feed has; all are on the page that it belongs to. */
const MOST_ENTRIES = 100;

/**
 * The feed of corrections, in Atom (RFC 4287).
 *
 * Its ids are tags (RFC 4151) made of what never changes: the host, and the article's id, the day and a number.
 *
 * @param articles The newest first.
 * @returns An XML document.
 */
export function correctionsFeed(articles: readonly Summary[], site: Site): string {
  const corrections = allCorrections(articles);
  const address = (path: string) => absoluteAddress(path, site.address);
  const feed = xmlElement('feed', { xmlns: ATOM, 'xml:lang': site.language }, [
    xmlElement('id', {}, [tag(site, '2026', 'corrections')]),
    xmlElement('title', {}, [wordsOf(site.language).feeds.corrections(site.name)]),
    xmlElement('subtitle', {}, [CORRECTIONS_PAGE.description]),
    xmlElement('updated', {}, [updated(corrections, articles)]),
    xmlElement('author', {}, [xmlElement('name', {}, [site.name]), xmlElement('uri', {}, [address('/')])]),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: address(CORRECTIONS_FEED) }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: address(CORRECTIONS_PAGE.path) }),
    ...corrections.slice(0, MOST_ENTRIES).map((correction) => entry(correction, site)),
  ]);
  return writeXml(feed);
}

function entry({ article, date, number, wrong, right }: CorrectionOf, site: Site): XmlElement {
  const { id, permalink, language, title } = article;
  const permanent = absoluteAddress(`${permalink}#corrections`, site.address);
  return xmlElement('entry', { 'xml:lang': language === site.language ? undefined : language }, [
    xmlElement('id', {}, [tag(site, date, `corrections/${id}/${number}`)]),
    xmlElement('title', {}, [title]),
    xmlElement('published', {}, [startOf(date)]),
    xmlElement('updated', {}, [startOf(date)]),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: permanent }),
    xmlElement('content', { type: 'text' }, [`${wrong} ${right}`]),
  ]);
}

/** @param on When the host was the publication's: a year or a day. */
function tag({ address }: Site, on: string, name: string): string {
  return `tag:${new URL(address).hostname},${on}:${name}`;
}

/** A feed without entries is as old as what it is about. */
function updated([newest]: CorrectionOf[], [article]: readonly Summary[]): string {
  if (newest) return startOf(newest.date);
  return article ? article.published : '1970-01-01T00:00:00Z';
}

/** A moment for a day, as Atom has no days: that of its beginning, so that none is to come. */
function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}
