import type { Summary } from '../article/article.ts';
import { asTranslation, originalFirst } from '../article/translations.ts';
import { digestOf } from './digest.ts';

/**
 * The summaries, each with its translations; their digests cover them, so that a page that names another is made anew
 * when that one has another headline or is gone.
 *
 * An article names the one that it is a translation of, and nothing is said twice: the original and all its
 * translations know each other by that one name.
 */
export function withTranslations(summaries: Summary[]): Summary[] {
  const groups = new Map<string, Summary[]>();
  for (const summary of summaries) {
    const original = summary.translationOf ?? summary.id;
    groups.set(original, [...(groups.get(original) ?? []), summary]);
  }
  return summaries.map((summary) => {
    const group = groups.get(summary.translationOf ?? summary.id) ?? [];
    if (group.length < 2) return summary;
    const translations = group
      .filter((other) => other !== summary)
      .map(asTranslation)
      .sort(originalFirst);
    return { ...summary, translations, digest: digestOf([summary.digest, translations]) };
  });
}
