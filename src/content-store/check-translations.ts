import { site } from '../site.config.ts';
import { type Problem, showValue } from './problem.ts';
import type { ReadArticle } from './read-articles.ts';

/**
 * The problems of articles that say they are translations: of none that there is, of one that is a translation itself,
 * or into a language that the text is there in already. The older of two keeps its place.
 *
 * @param articles The published before the others, the older before the newer.
 */
export function checkTranslations(articles: readonly ReadArticle[]): Map<ReadArticle, Problem[]> {
  const problems = new Map<ReadArticle, Problem[]>();
  const byId = new Map<string, ReadArticle>();
  for (const article of articles) {
    const { id } = article.fields;
    if (id !== undefined && !byId.has(id)) byId.set(id, article);
  }
  /** By the original's id and the language. */
  const texts = new Map<string, ReadArticle>();
  for (const article of articles) {
    const { translationOf: named } = article.fields;
    if (named === undefined) continue;
    const original = byId.get(named);
    const place = `${named} ${languageOf(article)}`;
    const other = original && languageOf(original) === languageOf(article) ? original : texts.get(place);
    const say = (message: string, remedy: string) =>
      problems.set(article, [article.report(['translationOf'], 'translation', message, remedy)]);
    if (!original) {
      const remedy = 'Give the id in the front matter of the original, or take the field out.';
      say(`The field "translationOf" is ${showValue(named)}, which is the id of no article.`, remedy);
    } else if (original === article) {
      const remedy = 'Give the id of the original; an original has no such field.';
      say('The field "translationOf" is the article’s own id.', remedy);
    } else if (original.fields.translationOf !== undefined) {
      const message = `The field "translationOf" is ${showValue(named)}, which is a translation itself: ${original.file}.`;
      say(message, `Name the original, as that one does: ${original.fields.translationOf}`);
    } else if (other) {
      const message = `The text is there in ${showValue(languageOf(article))} already: ${other.file}.`;
      say(message, 'Say with language in which language this one is, or take translationOf out.');
    } else texts.set(place, article);
  }
  return problems;
}

/** As the list of languages has it (BCP 47, 4.5), so that tags can be compared. */
function languageOf({ fields }: ReadArticle): string {
  return Intl.getCanonicalLocales(fields.language ?? site.language)[0] ?? '';
}
