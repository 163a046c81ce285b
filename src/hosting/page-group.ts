import { patternSource } from './pattern.ts';

/** Pages that are allowed the same. */
export type PageGroup = 'page' | 'search' | 'embed';

/** Where the pages stand that are allowed something else than all others: patterns as `src/hosting/pattern.ts` reads them. */
export const GROUP_PATHS: Record<Exclude<PageGroup, 'page'>, string> = {
  // The search compiles WebAssembly, in a worker that is served from below.
  search: '/search/*',
  // Other sites show it in a frame.
  embed: '/:year/:month/:slug/embed/',
};

/** The group of the page at an address. */
export function groupOf(address: string): PageGroup {
  const found = PATTERNS.find(([, pattern]) => pattern.test(address));
  return found?.[0] ?? 'page';
}

const PATTERNS = Object.entries(GROUP_PATHS).map(
  ([group, pattern]) => [group as PageGroup, new RegExp(patternSource(pattern))] as const,
);
