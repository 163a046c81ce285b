import type { HeaderRule } from './netlify.ts';

/** What Cloudflare Pages reads of `_headers` and `_redirects`; Netlify names no such numbers. */
const CLOUDFLARE = { headerRules: 100, headerLine: 2000, redirects: 2000, redirectLine: 1000 };

/** How many files Cloudflare Pages takes, and in paid plans. */
const [CLOUDFLARE_FILES, CLOUDFLARE_PAID] = [20_000, 100_000];

/** How many files and folders GitLab Pages takes. */
const GITLAB_FILES = 200_000;

/** How many files Netlify takes in one folder. */
const NETLIFY_FOLDER = 54_000;

/** The largest file that Cloudflare Pages takes, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** What a site has of files; compressed copies, which those hosts need not have, are not counted. */
export interface FileCounts {
  count: number;
  /** By the names of folders in which something of every article is. */
  inFolders: Record<string, number>;
  /** Those of more than {@link LARGEST_FILE}. */
  large: readonly string[];
}

/** What hosts will not take of the files of a site, in sentences. */
export function beyondFileLimits({ count, inFolders, large }: FileCounts): string[] {
  const hosts = [
    count > CLOUDFLARE_FILES &&
      `Cloudflare Pages takes ${CLOUDFLARE_FILES}, in paid plans ${CLOUDFLARE_PAID}`,
    count > GITLAB_FILES && `GitLab Pages ${GITLAB_FILES}`,
  ].filter(Boolean);
  const crowded = Object.entries(inFolders).filter(([, files]) => files > NETLIFY_FOLDER);
  return [
    hosts.length > 0 &&
      `The site has ${count} files. ${hosts.join(', ')}. An object store behind a CDN, or a server of your own, takes any number: see docs/hosting.md.`,
    ...crowded.map(
      ([folder, files]) =>
        `/${folder}/ has ${files} files. Netlify takes ${NETLIFY_FOLDER} in a folder, and would refuse the site.`,
    ),
    large.length > 0 && `Cloudflare Pages takes no file of more than 25 MiB: ${some(large)}.`,
  ].filter((sentence) => typeof sentence === 'string');
}

/**
 * What Cloudflare Pages will not read of a site's files, in sentences that say what to do. Netlify reads everything, so
 * everything stands in the files, with what matters most at their beginning.
 */
export function beyondLimits(rules: readonly HeaderRule[], redirects: readonly string[]): string[] {
  const limits = CLOUDFLARE;
  const without = rules.slice(limits.headerRules);
  const longHeaders = rules.filter(({ lines }) => lines.some((line) => line.length + 2 > limits.headerLine));
  const longRedirects = redirects.filter((line) => line.length > limits.redirectLine);
  return [
    without.length > 0 &&
      `_headers has ${rules.length} rules. Cloudflare Pages reads ${limits.headerRules}: it sends no policy and no time to keep with ${some(without.map(({ pattern }) => pattern))}. Let pages with addresses of one part be fewer, or serve the site from Netlify or a server of your own.`,
    longHeaders.length > 0 &&
      `_headers has lines of more than ${limits.headerLine} characters, which Cloudflare Pages leaves out, at ${some(longHeaders.map(({ pattern }) => pattern))}. Let pages have fewer scripts, each of which the policy names.`,
    redirects.length > limits.redirects &&
      `_redirects has ${redirects.length} lines. Cloudflare Pages reads ${limits.redirects}: of the others, pages lead on by themselves, and files are not found (${some(redirects.slice(limits.redirects).map(from))}). Put them into a list of Bulk Redirects there; moved.json has them all.`,
    longRedirects.length > 0 &&
      `_redirects has lines of more than ${limits.redirectLine} characters, which Cloudflare Pages leaves out: ${some(longRedirects.map(from))}.`,
  ].filter((sentence) => sentence !== false);
}

function from(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

/** The first few of a list, and how many there are beside them. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => (name.length > 100 ? `${name.slice(0, 100)}…` : name));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
