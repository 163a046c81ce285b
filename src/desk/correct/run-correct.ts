import { parseArgs } from 'node:util';
import { dayOf } from '../../article/dates.ts';
import { permalinkOf } from '../../article/permalink.ts';
import { readSettings } from '../../content-store/settings.ts';
import { site } from '../../site.config.ts';
import { readCommand, UsageError, usage } from '../command.ts';
import { ask } from './ask.ts';
import { correctArticle, findArticle } from './correct-article.ts';
import { readCorrection } from './read-correction.ts';

const HELP = [
  usage(
    'npm run desk',
    [
      'Notes in a published article what was wrong, what is right, and on which day it was corrected. On a terminal it',
      'asks for what is missing. Mend the text itself in your editor; the note stands at its end, on /corrections/, in the',
      'feed of corrections and in the data of the article once you publish.',
    ].join('\n'),
    ['content', 'now'],
    'correct SLUG',
  ),
  '  --wrong SENTENCE  what was wrong',
  '  --right SENTENCE  what is right',
  '  --date DAY        the day of the correction, like 2026-11-24 (today)',
].join('\n');

const OPTIONS = {
  wrong: { type: 'string' },
  right: { type: 'string' },
  date: { type: 'string' },
  content: { type: 'string' },
  cache: { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * The command `correct`: writes a correction into an article's front matter.
 *
 * @param args What stands after its name.
 * @throws {UsageError} When it is called wrongly, or there is no such article; nothing is written then.
 * @throws {ContentProblems} When the article's front matter has errors.
 * @throws {CommandFailure} When it cannot be written, or whoever is asked breaks off.
 */
export async function runCorrect(args: string[]): Promise<void> {
  const { said, slug } = read(args);
  const settings = readSettings();
  const article = await findArticle(slug, settings);
  const today = dayOf(settings.now.toISOString(), site.timeZone);
  const isAsking = process.stdin.isTTY && process.stdout.isTTY;
  const correction = await readCorrection(
    said,
    article.data,
    today,
    site.timeZone,
    isAsking ? ask : undefined,
  );
  await correctArticle(article, correction);
  const permalink = permalinkOf(article.data.published, slug, site.timeZone);
  console.log(
    [
      `${article.file}: the correction of ${correction.date} is in it.`,
      `Mend the text as well, if you have not. With the next npm run desk -- publish it stands at ${permalink}#corrections and at /corrections/.`,
    ].join('\n'),
  );
}

function read(args: string[]) {
  const { values, positionals } = parse(args);
  const { wrong, right, date, help, ...common } = values;
  const others = Object.entries(common).flatMap(([name, value]) => [`--${name}`, value]);
  readCommand([...(help ? ['--help'] : []), ...others], HELP);
  const [slug, ...more] = positionals;
  if (slug === undefined) throw new UsageError('Name the article: npm run desk -- correct rivers-rise');
  if (more.length > 0) {
    throw new UsageError(
      `Only one article is corrected at a time, and ${JSON.stringify(more[0])} is named as well.`,
    );
  }
  return { said: { wrong, right, date }, slug };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
