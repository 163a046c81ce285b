/** A part of what is searched: articles that were published one after another, in one language. */
export interface Part {
  /** The folder of its index. */
  name: string;
  /** The language's own subtag (BCP 47, 2.2.1). */
  language: string;
  /** The day on which its oldest article was published (ISO 8601); empty for pages of text. */
  since: string;
}

/** A part as it is named, such as `en-1:2021-03-05`. */
export function readPart(said: string): Part {
  const [name = '', since = ''] = said.split(':');
  return { name, language: name.replace(/-.*/, ''), since };
}

/**
 * The part of a language with which its program comes: its pages of text, or its oldest articles.
 *
 * @param parts In the order in which they are searched.
 */
export function firstOf(language: string, parts: readonly Part[]): string {
  const pages = `${language}-pages`;
  return parts[0]?.name === pages ? pages : `${language}-1`;
}
