import { loadModule } from './load-module.ts';
import { firstOf, type Part } from './parts.ts';

/**
 * Pagefind's program in the browser, once for each language, since each has its own way to take words apart. Fetched
 * when it is first used.
 *
 * It runs WebAssembly in a worker. A content security policy (level 3) must allow `script-src 'wasm-unsafe-eval'` and
 * `worker-src 'self'` on the page of the search and on the worker's file (`/search/data/<part>/pagefind-worker.js`), and on
 * the page `'strict-dynamic'` for the program itself; nothing else needs them, and nothing needs `eval`.
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

/** Searches the parts of one language that are open. */
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

const programs = new Map<string, Promise<Pagefind>>();
const opened = new Map<string, Promise<unknown>>();

/**
 * Opens parts, beside those that are open.
 *
 * @param all The parts that are known, pages of text among them: the first of a language has the program.
 * @returns The programs of the languages that are open.
 * @throws {Error} When one cannot be fetched.
 */
export async function openPrograms(parts: Part[], all: Part[]): Promise<Program[]> {
  await Promise.all(parts.map((part) => openPart(part, all)));
  return Promise.all([...programs].map(async ([language, pagefind]) => programOf(language, await pagefind)));
}

/** Whether a part is open, so that every query is asked of it. */
export function isOpen({ name }: Part): boolean {
  return opened.has(name);
}

function openPart({ name, language }: Part, all: Part[]): Promise<unknown> {
  const before = opened.get(name);
  if (before) return before;
  const first = firstOf(language, all);
  const program =
    programs.get(language) ??
    loadModule<Pagefind>(`${import.meta.env.BASE_URL}search/data/${first}/pagefind.js`);
  programs.set(language, program);
  opened.set(first, program);
  const part =
    name === first
      ? program
      : program.then((pagefind: Pagefind) =>
          pagefind.mergeIndex(`${import.meta.env.BASE_URL}search/data/${name}/`, { language }),
        );
  opened.set(name, part);
  return part;
}

function programOf(language: string, pagefind: Pagefind): Program {
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
