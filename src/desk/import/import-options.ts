import { parseArgs } from 'node:util';
import { isDay, isMoment } from '../../schemas/dates.ts';
import { isLanguageTag } from '../../schemas/language-tag.ts';
import { UsageError } from '../command.ts';

/** What `desk import` was told. */
export interface ImportCommand {
  /** The file of the copy. */
  file: string;
  /** A picture to go with it. */
  image?: string | undefined;
  alt?: string | undefined;
  date?: string | undefined;
  by: string[];
  section?: string | undefined;
  standfirst?: string | undefined;
  /** BCP 47. */
  articleLanguage?: string | undefined;
  encoding?: string | undefined;
  suggestPulls: boolean;
  content?: string | undefined;
  now?: string | undefined;
}

/** What `--help` prints. */
export const IMPORT_HELP = `npm run desk -- import FILE [options]

Makes an article of a text: plain text as agencies send it, Markdown, HTML or Word (.txt, .md, .html, .docx).
Headline, byline, date, dateline, caption with credit, subheads and source line are recognised. What could not be
known is marked TO DO in the article: npm run dev shows it, a build does not publish it.

  --date DATE        when it appears: 2026-11-23, or a moment such as 2026-11-23T09:30:00+00:00
  --by NAME          who wrote it, instead of the copy's byline; again for each further name
  --section WORDS    a topic of content/topics, or a word or two to stand above the headline
  --standfirst TEXT  the sentence or two under the headline
  --image FILE       the picture at its head; caption and credit are the copy's
  --alt TEXT         what the picture shows, for those who do not see it
  --language TAG     its language, such as ar, when it is not that of the site
  --suggest-pulls    marks the strongest sentences as pull-quotes, for you to judge
  --encoding NAME    how the file's letters are encoded, such as euc-kr, when they come out wrong
  --content FOLDER   where the articles are (content)
  --now MOMENT       stands for the date when nobody knows it (the clock's time)

For example: npm run desk -- import story.txt --image gauge.jpg --date 2026-11-23`;

const OPTIONS = {
  image: { type: 'string' },
  alt: { type: 'string' },
  date: { type: 'string' },
  by: { type: 'string', multiple: true },
  section: { type: 'string' },
  standfirst: { type: 'string' },
  language: { type: 'string' },
  encoding: { type: 'string' },
  'suggest-pulls': { type: 'boolean' },
  content: { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the arguments of `desk import`.
 *
 * @returns What was told, or `undefined` when help was asked for.
 * @throws {UsageError} When an option is not known, a value is wrong, or there is not exactly one file.
 */
export function readImportOptions(args: string[]): ImportCommand | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [file, ...others] = positionals;
  if (!file || others.length > 0) {
    throw new UsageError(
      `${file ? `There are ${positionals.length} files: ${positionals.join(', ')}` : 'No file is named'}. Name one: npm run desk -- import story.txt`,
    );
  }
  const { date, now, encoding, language, by = [], 'suggest-pulls': suggestPulls = false, ...texts } = values;
  if (date !== undefined && !isDay(date) && !isMoment(date)) {
    throw new UsageError(
      `--date is ${JSON.stringify(date)}; write a day like 2026-11-23, or a moment like 2026-11-23T09:30:00+00:00.`,
    );
  }
  if (now !== undefined && !isMoment(now)) {
    throw new UsageError(`--now is ${JSON.stringify(now)}; write it like 2026-11-23T09:30:00+00:00.`);
  }
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new UsageError(
      `--encoding is ${JSON.stringify(encoding)}, which is none; try utf-8, windows-1252, euc-kr, shift_jis, gbk or utf-16le.`,
    );
  }
  if (language !== undefined && !isLanguageTag(language)) {
    throw new UsageError(
      `--language is ${JSON.stringify(language)}, which is no language tag (BCP 47); write one like en, ar or pt-BR.`,
    );
  }
  for (const [name, value] of Object.entries({ ...texts, by: by.join('') || undefined })) {
    if (typeof value === 'string' && !/[\p{L}\p{N}]/u.test(value)) {
      throw new UsageError(`--${name} is ${JSON.stringify(value)}, which says nothing.`);
    }
  }
  const names = by.flatMap((said) => said.split(/\s+and\s+|\s*[,;&]\s*/)).filter(Boolean);
  return { file, date, now, encoding, by: names, suggestPulls, articleLanguage: language, ...texts };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
