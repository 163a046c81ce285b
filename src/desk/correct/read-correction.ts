import type { Correction } from '../../article/article.ts';
import { dayOf } from '../../article/dates.ts';
import { type ArticleData, correctionSchema } from '../../schemas/article.ts';
import { UsageError } from '../command.ts';

type Field = keyof Correction;

/** What a correction is made of that was not said yet. */
export type Said = Partial<Record<Field, string | undefined>>;

/** Asks for a field, and again while `wrongWith` says what is wrong with the answer. */
export type Ask = (
  field: Field,
  fallback: string,
  wrongWith: (answer: string) => string | undefined,
) => Promise<string>;

/**
 * A correction of what was said, and of answers where something is missing.
 *
 * @param article What is corrected: not before it was published.
 * @param today `yyyy-mm-dd`; the day of the correction unless another is said, and the latest that there can be.
 * @param timeZone The publication's (IANA).
 * @param ask None where there is nobody to ask.
 * @throws {UsageError} When something is missing or wrong.
 */
export async function readCorrection(
  said: Said,
  { published }: Pick<ArticleData, 'published'>,
  today: string,
  timeZone: string,
  ask?: Ask,
): Promise<Correction> {
  const first = dayOf(published, timeZone);
  const wrongWith = (field: Field) => (value: string) => {
    const { success, error } = correctionSchema.shape[field].safeParse(value);
    if (!success) return value.trim() === '' ? 'is empty' : error.issues[0]?.message;
    if (field !== 'date') return undefined;
    if (value > today) return `is after today, ${today}`;
    return value < first ? `is before the article was published, on ${first}` : undefined;
  };
  // What was said is looked at before anything is asked.
  for (const field of FIELDS) {
    const value = said[field];
    const wrong = value === undefined ? undefined : wrongWith(field)(value);
    if (wrong)
      throw new UsageError(`--${field} is ${JSON.stringify(value)}, which ${wrong}. ${REMEDIES[field]}`);
  }
  const answer = async (field: Field, fallback = '') => {
    const value = said[field] ?? (await ask?.(field, fallback, wrongWith(field))) ?? fallback;
    if (value === '') throw new UsageError(`--${field} is missing. ${REMEDIES[field]}`);
    return value.trim();
  };
  const wrong = await answer('wrong');
  const right = await answer('right');
  return { date: await answer('date', today), wrong, right };
}

const FIELDS = ['wrong', 'right', 'date'] as const;

const REMEDIES: Record<Field, string> = {
  wrong: 'Say in a sentence what was wrong: --wrong "The year was given as 1990."',
  right: 'Say in a sentence what is right: --right "It is 1991."',
  date: 'Give the day of the correction: --date 2026-11-24',
};
