import { readFileSync } from 'node:fs';
import path from 'node:path';
import { basePathOf } from '../article/base-path.ts';
import { WORKER_PATH } from '../editions/saved-page.ts';
import { site } from '../site.config.ts';
import { atBase } from './at-base.ts';
import { caddyConfig } from './caddy.ts';
import { type Header, headersOf } from './headers.ts';
import { beyondFileLimits, beyondLimits, type FileCounts } from './host-limits.ts';
import { readMoves } from './moves.ts';
import { headerRules, headersFile, redirectLines } from './netlify.ts';
import { NGINX_BROTLI, nginxConfig } from './nginx.ts';
import type { PageGroup } from './page-group.ts';
import { policyOf } from './policy.ts';

/** What servers need to know of a built site stands in it, hidden: it is not served. */
export const HOSTING_FOLDER = '.hosting';

/** Where the site stands on a server, in the configurations; to be set by whoever runs one. */
const ROOT = '/srv/galley';

/** What the pages of a site ask of servers. */
export interface Asked {
  /** Of the scripts that each group of pages has. */
  hashes: Record<PageGroup, Iterable<string>>;
  /** The shapes of the addresses of all pages. */
  shapes: readonly string[];
  files: FileCounts;
}

/**
 * What hosts and servers need to know of a site, as files that stand in it.
 *
 * @param folder The site.
 */
export function hostingFiles(folder: string, { hashes, shapes, files }: Asked): Record<string, string> {
  const policyFor = (group: PageGroup) => policyOf(group, hashes[group]);
  const policies = { page: policyFor('page'), search: policyFor('search'), embed: policyFor('embed') };
  const headers = headersOf(policies);
  const base = basePathOf(site.address);
  const asked = atBase(base, headers, readMoves(folder));
  const rules = headerRules(headers, [...shapes, WORKER_PATH]).map((rule) => ({
    ...rule,
    pattern: base + rule.pattern.slice(1),
  }));
  const redirects = redirectLines(asked.moves);
  for (const sentence of [...beyondLimits(rules, redirects), ...beyondFileLimits(files)])
    console.warn(sentence);
  const host = new URL(site.address).host;
  return {
    [`${HOSTING_FOLDER}/headers.json`]: `${JSON.stringify(headers, null, 2)}\n`,
    [`${HOSTING_FOLDER}/nginx.conf`]: nginxConfig(asked.headers, asked.moves, host, ROOT, base),
    [`${HOSTING_FOLDER}/nginx-brotli.conf`]: NGINX_BROTLI,
    [`${HOSTING_FOLDER}/Caddyfile`]: caddyConfig(asked.headers, asked.moves, host, ROOT, base),
    _headers: headersFile(rules),
    _redirects: redirects.map((line) => `${line}\n`).join(''),
  };
}

/** The headers of a built site. */
export function readHeaders(folder: string): Header[] {
  return JSON.parse(readFileSync(path.join(folder, HOSTING_FOLDER, 'headers.json'), 'utf8')) as Header[];
}
