import { openPrograms, type Program, type Result } from './programs.ts';
import { trueMatches } from './true-matches.ts';

/** What a reader asks for; a filter that is empty leaves all through. */
export interface Query {
  q: string;
  topic: string;
  year: string;
}

/** The values that each filter may have. */
export type Choices = Record<'topic' | 'year', string[]>;

/** The results, the best first, and how many each value of a filter leaves with the other as it is. */
export interface Found {
  results: Result[];
  counts: Record<keyof Choices, Map<string, number>>;
}

type Pages = Map<string, Set<string>>;

let pagesByChoice: Promise<Record<keyof Choices, Pages>> | undefined;

/**
 * Searches all parts.
 *
 * @throws {Error} When a part cannot be fetched.
 */
export async function find(parts: string[], { q, topic, year }: Query, choices: Choices): Promise<Found> {
  const programs = await openPrograms(parts);
  const matches = (await Promise.all(programs.map((program) => trueMatches(program, q)))).flat();
  // Pagefind says nothing of a piece of the index that did not arrive.
  if (matches.length === 0 && !navigator.onLine) throw new Error('Offline.');
  pagesByChoice ??= pagesOf(programs, choices);
  const pages = await pagesByChoice;
  const within = (some: Result[], filter: keyof Choices, value: string) =>
    value ? some.filter(({ id }) => pages[filter].get(value)?.has(id)) : some;
  const inTopic = within(matches, 'topic', topic);
  const inYear = within(matches, 'year', year);
  return {
    results: within(inTopic, 'year', year).sort((a, b) => b.score - a.score),
    counts: { topic: count(pages.topic, inYear), year: count(pages.year, inTopic) },
  };
}

/** The ids of the pages by the values of the filters. Counted here, since Pagefind counts what is no true match. */
async function pagesOf(programs: Program[], choices: Choices): Promise<Record<keyof Choices, Pages>> {
  const idsOf = async (filter: keyof Choices) =>
    new Map(
      await Promise.all(
        choices[filter].map(async (value) => {
          const found = await Promise.all(programs.map(({ search }) => search(null, { [filter]: [value] })));
          return [value, new Set(found.flat().map(({ id }) => id))] as const;
        }),
      ),
    );
  return { topic: await idsOf('topic'), year: await idsOf('year') };
}

function count(pages: Pages, matches: Result[]): Map<string, number> {
  return new Map(
    [...pages].map(([value, ids]) => [value, matches.filter(({ id }) => ids.has(id)).length] as const),
  );
}
