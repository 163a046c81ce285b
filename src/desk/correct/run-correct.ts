import { dayOf } from '../../article/dates.ts';
import { permalinkOf } from '../../article/permalink.ts';
import { readSettings } from '../../content-store/settings.ts';
import { site } from '../../site.config.ts';
import { canAsk } from '../ask.ts';
import { UsageError } from '../command.ts';
import { type Manual, readOptions } from '../read-options.ts';
import { askField } from './ask-field.ts';
import { correctArticle, findArticle } from './correct-article.ts';
import { readCorrection } from './read-correction.ts';

const MANUAL: Manual = {
  call: 'correct SLUG',
  does: [
    'Notes in a published article what was wrong, what is right, and on which day it was corrected. On a terminal it',
    'asks for what is missing. Mend the text itself in your editor; the note stands at its end, on /corrections/, in the',
    'feed of corrections and in the data of the article once you publish.',
  ].join('\n'),
  options: [
    ['--wrong SENTENCE', 'what was wrong'],
    ['--right SENTENCE', 'what is right'],
    ['--date DAY', 'the day of the correction, like 2026-11-24 (today)'],
  ],
  examples: [
    ['npm run desk -- correct rivers-rise', 'asks what was wrong and what is right'],
    [
      'npm run desk -- correct rivers-rise --wrong "The year was given as 1990." --right "It is 1991."',
      'asks only for the day',
    ],
  ],
};

const OPTIONS = { wrong: { type: 'string' }, right: { type: 'string' }, date: { type: 'string' } } as const;

/**
 * The command `correct`: writes a correction into an article's front matter.
 *
 * @param args What stands after its name.
 * @throws {UsageError} When it is called wrongly, or there is no such article; nothing is written then.
 * @throws {ContentProblems} When the article's front matter has errors.
 * @throws {CommandFailure} When it cannot be written, or whoever is asked breaks off.
 */
export async function runCorrect(args: string[]): Promise<void> {
  const { values, names } = readOptions(args, OPTIONS, MANUAL);
  const slug = onlyName(names);
  const settings = readSettings();
  const article = await findArticle(slug, settings);
  const today = dayOf(settings.now.toISOString(), site.timeZone);
  const ask = canAsk() ? askField : undefined;
  const correction = await readCorrection(values, article.data, today, site.timeZone, ask);
  await correctArticle(article, correction);
  const permalink = permalinkOf(article.data.published, slug, site.timeZone);
  console.log(
    [
      `${article.file}: the correction of ${correction.date} is in it.`,
      `Mend the text as well, if you have not. With the next npm run desk -- publish it stands at ${permalink}#corrections and at /corrections/.`,
    ].join('\n'),
  );
}

function onlyName([slug, ...more]: string[]): string {
  if (slug === undefined) throw new UsageError('Name the article: npm run desk -- correct rivers-rise');
  if (more.length > 0) {
    throw new UsageError(
      `Only one article is corrected at a time, and ${JSON.stringify(more[0])} is named as well.`,
    );
  }
  return slug;
}
