import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { site } from '../site.config.ts';
import { caddyConfig } from './caddy.ts';
import { type Header, headersOf } from './headers.ts';
import { readMoves } from './moves.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginxConfig } from './nginx.ts';
import { sealPages } from './seal-pages.ts';

/** What servers need to know of a built site stands in it, hidden: it is not served. */
const FOLDER = '.hosting';

/** Where the site stands on a server, in the configurations; to be set by whoever runs one. */
const ROOT = '/srv/galley';

/** Seals the pages of a site that was just built, and writes into it what hosts and servers need to know of it. */
export async function writeHosting(folder: string): Promise<void> {
  const { policies, pages } = await sealPages(folder);
  const headers = headersOf(policies);
  const moves = readMoves(folder);
  const host = new URL(site.address).host;
  await mkdir(path.join(folder, FOLDER), { recursive: true });
  const files = {
    [`${FOLDER}/headers.json`]: `${JSON.stringify(headers, null, 2)}\n`,
    [`${FOLDER}/nginx.conf`]: nginxConfig(headers, moves, host, ROOT),
    [`${FOLDER}/Caddyfile`]: caddyConfig(headers, moves, host, ROOT),
    _headers: headersFile(headers, pages),
    _redirects: redirectsFile(moves),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
}

/** The headers of a built site. */
export function readHeaders(folder: string): Header[] {
  return JSON.parse(readFileSync(path.join(folder, FOLDER, 'headers.json'), 'utf8')) as Header[];
}
