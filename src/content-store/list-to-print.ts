import type { Summary } from '../article/article.ts';
import { pdfKeyOf } from './kept-pdfs.ts';
import { summariesOf } from './list-articles.ts';
import { ContentProblems, hasErrors } from './problem.ts';
import { readContent } from './read-content.ts';
import type { Settings } from './settings.ts';

/** An article that can be printed. */
export interface Printable {
  summary: Summary;
  /** Under which its PDF is kept once it is printed. */
  key: string;
  isKept: boolean;
}

/**
 * The articles that a build of the content as it is now shows, the newest first. Read from the files, without
 * Astro: for commands.
 *
 * @throws {ContentProblems} When the content has errors.
 */
export async function listToPrint(settings: Settings): Promise<Printable[]> {
  const content = await readContent(settings);
  if (hasErrors(content.problems)) throw new ContentProblems(content.problems);
  return (await summariesOf(content, settings)).map((summary) => ({
    summary,
    key: pdfKeyOf(summary, settings.root),
    isKept: summary.pdf !== undefined,
  }));
}
