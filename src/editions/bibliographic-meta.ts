import type { Person, Summary } from '../article/article.ts';
import { citedPerson } from '../article/cited-name.ts';
import { dayOf } from '../article/dates.ts';
import type { Site } from '../schemas/site.ts';
import { sortedName } from './cite/citation-text.ts';
import type { Property } from './open-graph.ts';

/**
 * What reference managers read in the head of a page: Dublin Core (DCMI, DC-HTML) and the `citation_` names of
 * HighWire, which Google Scholar describes.
 *
 * `dc.type` is the one word that makes a newspaper article of it in Zotero; `citation_journal_title` is left out,
 * since it would make it one of a journal.
 *
 * @returns Names and contents of `meta` elements.
 */
export function bibliographicMetaOf(article: Summary, site: Site): Property[] {
  const { title, byline, language } = article;
  const day = dayOf(article.published, site.timeZone);
  return [
    ...byline.map(({ name }) => ['author', name] as const),
    // What looks for a date in the page would else take its first: that of the work reported on.
    ['date', article.published],
    ['dc.type', 'newspaperArticle'],
    ['dc.title', title],
    ...byline.map(({ name }) => ['dc.creator', name] as const),
    ['dc.publisher', site.name],
    ['dc.date', day],
    ['dc.language', language],
    ['dc.rights', site.licence.name],
    ['citation_title', title],
    ...byline.map((person) => ['citation_author', writeAuthor(person)] as const),
    ['citation_publication_date', day],
  ];
}

/**
 * A name that no reader takes apart in the wrong place: the family's part before a comma. Behind the comma of an
 * organisation nothing stands. A single author whose both parts have spaces would be taken for two, but for a
 * space that is no break.
 */
function writeAuthor(person: Person): string {
  const name = citedPerson(person);
  if ('literal' in name) return name.literal.includes(' ') ? `${name.literal},` : name.literal;
  return sortedName({ ...name, family: name.family.replaceAll(' ', '\u00a0') });
}
