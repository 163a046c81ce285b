/** Pages that are allowed the same. */
export type PageGroup = 'page' | 'search' | 'embed';

/** Where the pages stand that are allowed something else than all others: patterns as `src/hosting/pattern.ts` reads them. */
export const GROUP_PATHS: Record<Exclude<PageGroup, 'page'>, string> = {
  // The search compiles WebAssembly, in a worker that is served from below.
  search: '/search/*',
  // Other sites show it in a frame.
  embed: '/:year/:month/:slug/embed/',
};
