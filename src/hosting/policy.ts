import type { PageGroup } from './page-group.ts';

/** The Trusted Types that scripts of each group of pages may make. */
const TYPES: Record<PageGroup, string> = { page: 'galley', search: 'default galley', embed: "'none'" };

/**
 * The security policy of a group of pages (Content Security Policy 3).
 *
 * Scripts are named by their hashes, those that a page loads as well (8.4). Nothing may turn text into code or markup
 * (Trusted Types, 5), but for the address of the service worker (src/client/offline/trusted.ts). The site asks nobody but
 * itself. The page of the search runs Pagefind besides, which is a script, a worker and WebAssembly under names that change
 * with every build: there, a script that is named may load others (`strict-dynamic`, 8.2), and of the addresses of scripts
 * only those of Pagefind's files count as such (src/client/search/load-module.ts).
 *
 * @param hashes Of the scripts in the pages and of those that they load, in any order.
 */
export function policyOf(group: PageGroup, hashes: Iterable<string>): string {
  const scripts = [...hashes].sort().map((hash) => `'${hash}'`);
  const isSearch = group === 'search';
  const runs = isSearch ? ["'strict-dynamic'", "'wasm-unsafe-eval'", ...scripts] : scripts;
  const directives = [
    "default-src 'none'",
    `script-src ${runs.join(' ') || "'none'"}`,
    ...(group === 'embed' ? [] : ["worker-src 'self'"]),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    ...(group === 'embed' ? [] : ["connect-src 'self'", "manifest-src 'self'"]),
    "base-uri 'none'",
    `form-action ${group === 'embed' ? "'none'" : "'self'"}`,
    `frame-ancestors ${group === 'embed' ? '*' : "'none'"}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${TYPES[group]}`,
  ];
  return directives.join('; ');
}
