import { type Archive, partsToAsk } from './archive.ts';
import { isOpen, openPrograms, type Program, type Result } from './programs.ts';
import { trueMatches } from './true-matches.ts';

/** What a reader asks for; a filter that is empty leaves all through. */
export interface Query {
  q: string;
  topic: string;
  year: string;
}

/** The values that each filter may have. */
export type Choices = Record<'topic' | 'year', string[]>;

/** What was found. */
export interface Found {
  /** The best first. */
  results: Result[];
  /** How many each value of a filter leaves with the other as it is; known when all parts were searched. */
  counts: Counts | undefined;
  /** The day back to which articles were searched (ISO 8601); `undefined` when there is nothing older to search. */
  since: string | undefined;
}

type Counts = Record<keyof Choices, Map<string, number>>;

type Pages = Map<string, Set<string>>;

/**
 * Searches the newest parts, and those that are open. What is fetched of a part is some 30 kB, so that a query costs
 * the same however much was ever published.
 *
 * @param reach How many parts are searched.
 * @throws {Error} When a part cannot be fetched.
 */
export async function find(archive: Archive, query: Query, choices: Choices, reach: number): Promise<Found> {
  const { q, topic, year } = query;
  const wanted = await partsToAsk(archive, year, reach);
  const programs = await openPrograms(wanted.slice(0, reach), archive.parts);
  const matches = (await Promise.all(programs.map((program) => trueMatches(program, q)))).flat();
  // Pagefind says nothing of a piece of the index that did not arrive.
  if (matches.length === 0 && !navigator.onLine) throw new Error('Offline.');
  const isWhole = archive.earlier.length === 0 && archive.parts.every(isOpen);
  const pages = await pagesOf(programs, isWhole ? choices : { topic: [topic], year: [year] });
  const within = (some: Result[], filter: keyof Choices, value: string) =>
    value ? some.filter(({ id }) => pages[filter].get(value)?.has(id)) : some;
  const inTopic = within(matches, 'topic', topic);
  const inYear = within(matches, 'year', year);
  return {
    results: within(inTopic, 'year', year).sort((a, b) => b.score - a.score),
    counts: isWhole ? { topic: count(pages.topic, inYear), year: count(pages.year, inTopic) } : undefined,
    since: wanted.slice(reach).every(isOpen) ? undefined : wanted[reach - 1]?.since,
  };
}

/** The ids of the pages by the values of the filters. Counted here, since Pagefind counts what is no true match. */
async function pagesOf(programs: Program[], choices: Choices): Promise<Record<keyof Choices, Pages>> {
  const idsOf = async (filter: keyof Choices) =>
    new Map(
      await Promise.all(
        choices[filter].filter(Boolean).map(async (value) => {
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
