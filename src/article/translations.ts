import type { Summary, Translation } from './article.ts';

/** An article and its translations, in the same order on the page of each: the original first, then by language. */
export function versionsOf(article: Summary): Translation[] {
  return [asTranslation(article), ...article.translations].sort(originalFirst);
}

/** The order of translations: the original first, then by language. */
export function originalFirst(a: Translation, b: Translation): number {
  return Number(b.isOriginal) - Number(a.isOriginal) || a.language.localeCompare(b.language, 'en');
}

/** The article as the pages of its translations name it. */
export function asTranslation({
  id,
  language,
  direction,
  permalink,
  title,
  translationOf,
}: Summary): Translation {
  return { id, language, direction, permalink, title, isOriginal: translationOf === undefined };
}

/**
 * What each translation of an article is called in its own language, such as “العربية”: without a region, unless
 * another of them differs by nothing else.
 */
export function languageNamesOf(article: Summary): Map<Translation, string> {
  if (article.translations.length === 0) return new Map();
  const languages = versionsOf(article).map(({ language }) => withoutRegion(language));
  return new Map(
    article.translations.map((translation) => {
      const short = withoutRegion(translation.language);
      const isAlone = languages.filter((language) => language === short).length === 1;
      return [translation, nameOf(isAlone ? short : translation.language)];
    }),
  );
}

function withoutRegion(tag: string): string {
  const { language, script } = new Intl.Locale(tag);
  return script ? `${language}-${script}` : language;
}

function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
