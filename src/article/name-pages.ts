/** How many names a page of them holds, each perhaps with a sentence. */
export const NAMES_LENGTH = 40;

/** How many letters lead into a list. Some scripts have thousands: of those, as many as are spread over it. */
const MOST_LETTERS = 40;

/** A topic or somebody who writes, with how many articles there are. */
export interface Named {
  name: string;
  /** The path of its page. */
  path: string;
  description?: string;
  count: number;
}

/** A page of a list of names. */
export interface NamesPage {
  /** From 1, which has the list's own path. */
  number: number;
  path: string;
  /** By the alphabet; those to which a letter leads have an anchor. */
  names: (Named & { anchor?: string })[];
  /** Where the names with each first letter begin, in the whole list; none when there is only one page. */
  letters: { letter: string; path: string }[];
  /** One step back. */
  previous?: string;
  /** One step on. */
  next?: string;
}

/**
 * The pages of a list of names.
 *
 * @param base The path of the list, such as `/people/`.
 * @param language BCP 47: that by which names are ordered.
 * @returns One at least.
 */
export function pagesOfNames(names: readonly Named[], base: string, language: string): NamesPage[] {
  const { compare } = new Intl.Collator(language);
  const sorted = names.toSorted((a, b) => compare(a.name, b.name));
  const paths = pathsOfNames(names.length, base);
  const all = paths.length > 1 ? initialsOf(sorted, language) : [];
  const step = Math.ceil(all.length / MOST_LETTERS);
  const initials = new Map(all.filter((_, index) => index % step === 0));
  const letters = [...initials].map(([index, letter]) => ({
    letter,
    path: `${paths[Math.floor(index / NAMES_LENGTH)]}#${anchorOf(index)}`,
  }));
  const anchored = sorted.map((named, index) =>
    initials.has(index) ? { ...named, anchor: anchorOf(index) } : named,
  );
  return paths.map((path, at): NamesPage => {
    const [previous, next] = [paths[at - 1], paths[at + 1]];
    return {
      number: at + 1,
      path,
      names: anchored.slice(at * NAMES_LENGTH, (at + 1) * NAMES_LENGTH),
      letters,
      ...(previous && { previous }),
      ...(next && { next }),
    };
  });
}

/** The paths of the pages of so many names, the list's own first. */
export function pathsOfNames(count: number, base: string): string[] {
  const pages = Math.max(1, Math.ceil(count / NAMES_LENGTH));
  return Array.from({ length: pages }, (_, at) => (at === 0 ? base : `${base}page/${at + 1}/`));
}

/** Where the first letter is another one than before, with that letter. What the language counts as one letter is one. */
function initialsOf(sorted: readonly Named[], language: string): [index: number, letter: string][] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const characters = new Intl.Segmenter(language);
  const initials: [number, string][] = [];
  for (const [index, { name }] of sorted.entries()) {
    const [first] = characters.segment(name);
    const letter = first?.segment.toLocaleUpperCase(language) ?? '';
    if (compare(letter, initials.at(-1)?.[1] ?? '') !== 0) initials.push([index, letter]);
  }
  return initials;
}

function anchorOf(index: number): string {
  return `name-${index + 1}`;
}
