import type { Site } from '../schemas/site.ts';
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

/** A page that lists corrections, as cards and links name it. */
export type CorrectionsPage = typeof CORRECTIONS_PAGE;

/** The page that lists the corrections of a year; it stays when more are made. */
export function correctionsOfYear(year: string, site: Site): CorrectionsPage {
  const { correctionsOf, correctionsOfDescription } = wordsOf(site.language).trust;
  return {
    slug: `${CORRECTIONS_PAGE.slug}-${year}`,
    path: `${CORRECTIONS_PAGE.path}${year}/`,
    title: correctionsOf(year),
    description: correctionsOfDescription(year),
  };
}

/**
 * A page of the corrections of a year.
 *
 * @param number None for that of the newest.
 */
export function correctionsOfPage(year: string, number: number | undefined, site: Site): CorrectionsPage {
  const whole = correctionsOfYear(year, site);
  if (number === undefined) return whole;
  const { page } = wordsOf(site.language).lists;
  return {
    ...whole,
    path: `${whole.path}page/${number}/`,
    title: page(whole.title, number),
    description: page(whole.description, number),
  };
}
