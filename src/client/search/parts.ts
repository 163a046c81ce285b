/** A part of what is searched: articles that were published one after another, in one language. */
export interface Part {
  /** The folder of its index. */
  name: string;
  /** The language's own subtag (BCP 47, 2.2.1). */
  language: string;
  /** The day on which its oldest article was published (ISO 8601); empty for pages of text. */
  since: string;
}

/** The parts as the page names them, such as `en-pages en-1:2021-03-05`: by language, in each the oldest first. */
export function readParts(names: string): Part[] {
  return names.split(' ').map((said) => {
    const [name = '', since = ''] = said.split(':');
    return { name, language: name.replace(/-.*/, ''), since };
  });
}

/**
 * The parts in the order in which they are searched: pages of text, then the newest articles.
 *
 * @param year Leaves out the parts in which nothing is of that year; empty for all.
 */
export function inSearchOrder(parts: Part[], year: string): Part[] {
  const isWanted = ({ language, since }: Part, index: number) => {
    const next = parts[index + 1];
    const until = next?.language === language ? next.since : '9999';
    return !year || (since !== '' && since.slice(0, 4) <= year && year <= until.slice(0, 4));
  };
  return parts
    .filter(isWanted)
    .sort((a, b) => Number(a.since !== '') - Number(b.since !== '') || b.since.localeCompare(a.since));
}
