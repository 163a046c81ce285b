import type { Summary } from '../article/article.ts';
import { subtagOf } from '../article/formats.ts';
import { absoluteAddress } from '../article/permalink.ts';
import { versionsOf } from '../article/translations.ts';
import type { Site } from '../schemas/site.ts';

/** A link to an article in a language, for search engines. */
export interface Alternate {
  /** BCP 47, or `x-default`. */
  language: string;
  /** Whole. */
  address: string;
}

/**
 * The article in every language in which it is there, its own included, as search engines want it; none where it is in
 * one alone. Whoever reads none of them is led to the one in the publication's language, or else to the original
 * (`x-default`).
 */
export function alternatesOf(article: Summary, site: Site): Alternate[] {
  if (article.translations.length === 0) return [];
  const versions = versionsOf(article);
  const own = subtagOf(site.language);
  const usual = versions.find(({ language }) => subtagOf(language) === own) ?? versions[0];
  return [
    ...versions.map(({ language, permalink }) => ({ language, permalink })),
    { language: 'x-default', permalink: usual?.permalink ?? article.permalink },
  ].map(({ language, permalink }) => ({ language, address: absoluteAddress(permalink, site.address) }));
}
