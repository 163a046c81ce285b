const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether `tag` is a language tag (BCP 47) of a language that has a name (Unicode CLDR): not `english`, not `xx`. */
export function isLanguageTag(tag: string): boolean {
  try {
    return (
      Intl.getCanonicalLocales(tag).length === 1 && NAMES.of(new Intl.Locale(tag).language) !== undefined
    );
  } catch {
    return false;
  }
}
