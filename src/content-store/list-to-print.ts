import type { Summary } from '../article/article.ts';
import { pdfKeyOf, withKeptPdfs } from './kept-pdfs.ts';
import { isPublic, makeSummary, newestFirst, personOf, topicOf } from './make-summary.ts';
import { ContentProblems, hasErrors } from './problem.ts';
import { readContent } from './read-content.ts';
import type { Settings } from './settings.ts';
import { withTranslations } from './with-translations.ts';

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
  const { articles, people, topics, problems } = await readContent(settings);
  if (hasErrors(problems)) throw new ContentProblems(problems);
  const persons = people.map(personOf);
  const subjects = topics.map(topicOf);
  const summaries = newestFirst(
    articles
      .filter(({ data }) => isPublic(data, settings))
      .map((entry) => makeSummary(entry, persons, subjects, settings)),
  );
  return (await withKeptPdfs(withTranslations(summaries), settings)).map((summary) => ({
    summary,
    key: pdfKeyOf(summary, settings.root),
    isKept: summary.pdf !== undefined,
  }));
}
