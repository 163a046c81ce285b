import type { Summary } from '../article/article.ts';
import { citationFilesOf } from './cite/citation-files.ts';
import { editionFilesOf } from './edition-files.ts';

/** What stands there for machines, and is no copy. */
const OTHERS = ['oembed.json', 'qr.svg'];

/**
 * The names of the files that are served below an article's permalink.
 *
 * @param article Left out for one that is gone: every name that it may have had.
 */
export function copyNamesOf(article?: Pick<Summary, 'permalink' | 'pdf'>): string[] {
  const { permalink, pdf } = article ?? { permalink: '/', pdf: 'any' };
  const files = [...editionFilesOf({ permalink, pdf, language: 'en' }), ...citationFilesOf({ permalink })];
  return [...files.map(({ name }) => name), ...OTHERS];
}
