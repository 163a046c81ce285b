import { site } from '../site.config.ts';
import { wordsOf } from '../words/words.ts';

const { title, description } = wordsOf(site.language).corrections;

/** The page that lists all corrections, as cards and links name it. */
export const CORRECTIONS_PAGE = {
  slug: 'corrections',
  path: '/corrections/',
  title,
  description,
};

/** How many of the newest that page shows; the pages of the years have them all. */
export const NEWEST_CORRECTIONS = 30;

/** The path of the page that lists the corrections of a year; it stays when more are made. */
export function correctionsOfYearPath(year: string): string {
  return `${CORRECTIONS_PAGE.path}${year}/`;
}
