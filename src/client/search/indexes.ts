/**
 * The search index in the browser: Pagefind's program, once for each language, since each has its own way to take
 * words apart. Fetched when it is first used.
 *
 * It runs WebAssembly in a worker. A content security policy (level 3) must allow `script-src 'wasm-unsafe-eval'` and
 * `worker-src 'self'` on the page of the search and on the worker's file (`/search/data/<part>/pagefind-worker.js`);
 * nothing else needs them, and nothing needs `eval`.
 */

/** What a reader asks for; a filter that is empty leaves all through. */
export interface Query {
  q: string;
  topic: string;
  year: string;
}

/** What Pagefind keeps of a page, with the places that match. */
export interface Fragment {
  url: string;
  meta: { title: string };
  /** `topic`, `year`, and what is shown beside the headline: `date` (RFC 3339) and `language` (BCP 47). */
  filters: Record<string, string[] | undefined>;
  /** Words around the best match; those that match stand in `<mark>`, and `<` and `>` of the text as references. */
  excerpt: string;
  /** The same by section; without an anchor it is what stands before the first. */
  sub_results: { title: string; url: string; anchor?: unknown }[];
}

/** A page that was found. What is shown of it is fetched when it is asked for. */
export interface Result {
  score: number;
  data: () => Promise<Fragment>;
}

/** How many results each value of a filter leaves, such as `counts.year['2026']`. */
export type Counts = Record<string, Record<string, number> | undefined>;

/** The results, the best first, and the counts of each filter with the other one as it is. */
export interface Found {
  results: Result[];
  counts: Counts;
}

interface Program {
  mergeIndex: (address: string, options: { language: string }) => Promise<void>;
  preload: (term: string) => Promise<void>;
  search: (
    term: string,
    options: { filters: Record<string, string[]> },
  ) => Promise<{ results: Result[]; filters: Counts }>;
}

/** Languages that are written without spaces, which Pagefind takes apart when it indexes. */
const SPACELESS = ['ja', 'th', 'zh'];

let opening: Promise<[language: string, program: Program][]> | undefined;

/** Fetches what a search for these words will need, but for what is shown of results. */
export async function warmUp(parts: string[], q: string): Promise<void> {
  const programs = await open(parts);
  await Promise.all(programs.map(([language, program]) => program.preload(takeApart(q, language))));
}

/**
 * Searches all parts.
 *
 * @throws {Error} When a part cannot be fetched.
 */
export async function find(parts: string[], query: Query): Promise<Found> {
  const programs = await open(parts);
  const ask = async (asked: Query) => {
    const filters = { topic: given(asked.topic), year: given(asked.year) };
    const answers = await Promise.all(
      programs.map(([language, program]) => program.search(takeApart(asked.q, language), { filters })),
    );
    return { results: answers.flatMap(({ results }) => results), counts: sum(answers) };
  };
  const [found, anyTopic, anyYear] = await Promise.all([
    ask(query),
    query.topic ? ask({ ...query, topic: '' }) : undefined,
    query.year ? ask({ ...query, year: '' }) : undefined,
  ]);
  const results = found.results.sort((a, b) => b.score - a.score);
  // Pagefind says nothing of a piece of the index that did not arrive.
  if (results.length === 0 && !navigator.onLine) throw new Error('Offline.');
  const { topic, year } = found.counts;
  const counts = { topic: anyTopic?.counts['topic'] ?? topic, year: anyYear?.counts['year'] ?? year };
  return { results, counts };
}

function given(value: string): string[] {
  return value ? [value] : [];
}

function open(parts: string[]): Promise<[string, Program][]> {
  const byLanguage = Object.groupBy(parts, (part) => part.replace(/-.*/, ''));
  opening ??= Promise.all(
    Object.entries(byLanguage).map(async ([language, [first, ...others] = [] as string[]]) => {
      const program: Program = await import(/* @vite-ignore */ `${addressOf(first)}pagefind.js`);
      await Promise.all(others.map((part) => program.mergeIndex(addressOf(part), { language })));
      return [language, program] as [string, Program];
    }),
  );
  return opening;
}

function addressOf(part: string | undefined): string {
  return `/search/data/${part}/`;
}

/** The words of a query apart, as the index has them. Pagefind would go by the language of the page. */
function takeApart(q: string, language: string): string {
  if (!SPACELESS.includes(language)) return q;
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(q)]
    .map(({ segment }) => segment)
    .join(' ');
}

function sum(answers: { filters: Counts }[]): Counts {
  const total: Record<string, Record<string, number>> = { topic: {}, year: {} };
  for (const { filters } of answers) {
    for (const [filter, counted] of Object.entries(total)) {
      for (const [value, count] of Object.entries(filters[filter] ?? {})) {
        counted[value] = (counted[value] ?? 0) + count;
      }
    }
  }
  return total;
}
