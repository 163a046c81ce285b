/**
 * Pagefind's program in the browser, once for each language, since each has its own way to take words apart. Fetched
 * when it is first used.
 *
 * It runs WebAssembly in a worker. A content security policy (level 3) must allow `script-src 'wasm-unsafe-eval'` and
 * `worker-src 'self'` on the page of the search and on the worker's file (`/search/data/<part>/pagefind-worker.js`);
 * nothing else needs them, and nothing needs `eval`.
 */

/** What Pagefind keeps of a page, with the places that match. */
export interface Fragment {
  url: string;
  meta: { title: string };
  /** `topic`, `year`, and what is shown beside the headline: `date` (RFC 3339) and `language` (BCP 47). */
  filters: Record<string, string[] | undefined>;
  /** All words of the page. */
  content: string;
  /** Words around the best match. */
  plain_excerpt: string;
  /** The same; the words that match stand in `<mark>`, and `<` and `>` of the text as references. */
  excerpt: string;
  /** The same by section; without an anchor it is what stands before the first. */
  sub_results: { title: string; url: string; anchor?: unknown }[];
}

/** A page that was found. What is shown of it is fetched when it is asked for. */
export interface Result {
  /** Unique among all pages. */
  id: string;
  score: number;
  /** Where the words that match stand in the page. */
  words: number[];
  data: () => Promise<Fragment>;
}

/** Searches all parts of one language. */
export interface Program {
  language: string;
  /**
   * @param term What to search for; `null` finds every page.
   * @param filters Values by the name of a filter.
   */
  search: (term: string | null, filters?: Record<string, string[]>) => Promise<Result[]>;
  /** Fetches what a search will need, but for what is shown of results. */
  preload: (term: string) => Promise<void>;
}

/** As much of the module of Pagefind as is used here. */
interface Pagefind {
  mergeIndex: (address: string, options: { language: string }) => Promise<void>;
  preload: (term: string) => Promise<void>;
  search: (term: string | null, options: object) => Promise<{ results: Result[] }>;
}

/** Languages that are written without spaces, which Pagefind takes apart when it indexes. */
export const SPACELESS = ['ja', 'th', 'zh'];

let programs: Promise<Program[]> | undefined;

/**
 * The programs for all parts.
 *
 * @param parts Their names, such as `en-1`; the first of a language has the program.
 * @throws {Error} When one cannot be fetched.
 */
export function openPrograms(parts: string[]): Promise<Program[]> {
  const byLanguage = Object.groupBy(parts, (part) => part.replace(/-.*/, ''));
  programs ??= Promise.all(
    Object.entries(byLanguage).map(([language, names = []]) => openProgram(language, names)),
  );
  return programs;
}

async function openProgram(language: string, [first, ...others]: string[]): Promise<Program> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `/search/data/${first}/pagefind.js`);
  await Promise.all(others.map((part) => pagefind.mergeIndex(`/search/data/${part}/`, { language })));
  return {
    language,
    preload: (term) => pagefind.preload(takeApart(term, language)),
    search: async (term, filters = {}) => {
      const { results } = await pagefind.search(term && takeApart(term, language), { filters });
      return results;
    },
  };
}

/** The words of a query apart, as the index has them. Pagefind would go by the language of the page. */
function takeApart(term: string, language: string): string {
  if (!SPACELESS.includes(language)) return term;
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(term);
  return [...words].map(({ segment }) => segment).join(' ');
}
