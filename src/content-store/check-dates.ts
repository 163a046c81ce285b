import { dayOf } from '../article/dates.ts';
import type { ArticleData } from '../schemas/article.ts';
import { site } from '../site.config.ts';
import type { Report } from './check-article.ts';
import { type Problem, showValue } from './problem.ts';

/** The dates of changes: none is before publication; one that is still to come is a warning, since clocks differ. */
export function checkDates(
  { published, updated, corrections = [] }: Partial<ArticleData>,
  now: Date,
  report: Report,
): Problem[] {
  const problems: Problem[] = [];
  if (!published) return problems;
  if (updated && new Date(updated) < new Date(published)) {
    problems.push(
      report(
        ['updated'],
        'wrong-field',
        `The field "updated" is ${showValue(updated)}, which is before "published", ${showValue(published)}.`,
        'Give the moment of the last change, or leave the field out.',
      ),
    );
  } else if (updated && new Date(updated) > now && new Date(published) <= now) {
    problems.push(toCome(['updated'], updated, report));
  }
  if (corrections.length === 0) return problems;
  const first = dayOf(published, site.timeZone);
  const today = dayOf(now.toISOString(), site.timeZone);
  for (const [index, { date }] of corrections.entries()) {
    const field = ['corrections', index, 'date'];
    if (date < first) {
      problems.push(
        report(
          field,
          'wrong-field',
          `The correction is of ${showValue(date)}, which is before the article was published, ${showValue(first)}.`,
          'Give the day on which it was corrected.',
        ),
      );
    } else if (date > today && new Date(published) <= now) problems.push(toCome(field, date, report));
  }
  return problems;
}

function toCome(field: (string | number)[], value: string, report: Report): Problem {
  const message = `The date ${showValue(value)} is still to come.`;
  return {
    ...report(field, 'wrong-field', message, 'Give the day or the moment of the change.'),
    level: 'warning',
  };
}
