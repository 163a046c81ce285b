import type { Person, Summary, Topic } from '../article/article.ts';
import { allCorrections, yearsOf } from '../article/corrections.ts';
import type { Site } from '../schemas/site.ts';
import {
  articleCard,
  type Card,
  pageCard,
  personCard,
  quoteCard,
  sectionCard,
  siteCard,
  topicCard,
} from './card.ts';
import { CORRECTIONS_PAGE, correctionsOfYear } from './corrections-page.ts';
import { feedsPage } from './feeds-page.ts';
import { searchPage } from './search/search-page.ts';

/** Everything on the site that has a card. */
export interface Subjects {
  articles: Summary[];
  topics: Topic[];
  people: Person[];
  pages: { slug: string; title: string; description: string }[];
}

/** The cards of what is of no one article. */
export function siteCards({ articles, topics, people, pages }: Subjects, site: Site): Card[] {
  return [
    siteCard(site),
    pageCard(CORRECTIONS_PAGE, site),
    pageCard(feedsPage(site), site),
    pageCard(searchPage(site), site),
    ...yearsOf(allCorrections(articles)).map(({ year }) => pageCard(correctionsOfYear(year, site), site)),
    ...topics.map((topic) => topicCard(topic, site)),
    ...people.map((person) => personCard(person, site)),
    ...pages.map((page) => pageCard(page, site)),
  ];
}

/** The cards of an article and of its passages. */
export function articleCards(article: Summary, site: Site): Card[] {
  return [
    articleCard(article, site),
    ...article.passages.quotes.map((quote) => quoteCard(article, quote, site)),
    ...article.passages.sections.map((section) => sectionCard(article, section, site)),
  ];
}
