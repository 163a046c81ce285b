import type { APIRoute } from 'astro';
import { OPEN_SEARCH_TYPE, openSearch } from '../editions/open-search.ts';
import { site } from '../site.config.ts';

/** How to search the site from a browser's address bar. */
export const GET: APIRoute = () =>
  new Response(openSearch(site), { headers: { 'content-type': OPEN_SEARCH_TYPE } });
