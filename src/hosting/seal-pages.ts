import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf, ScriptFinder } from './find-scripts.ts';
import { GROUP_PATHS, type PageGroup } from './page-group.ts';
import { patternSource } from './pattern.ts';
import { policyOf } from './policy.ts';

/** The tag of a script that a page loads, as Astro writes it. */
const LOADED = /<script type="module" src="([^"]+)">/g;

/**
 * Writes into the pages of a built site the hash of each script that they load (Subresource Integrity, 3.4), and reads
 * from them what their policies must allow. Pages that have their hashes stay as they are.
 *
 * @param folder The built site.
 * @returns The policy of each group of pages, and the addresses of all pages.
 */
export async function sealPages(
  folder: string,
): Promise<{ policies: Record<PageGroup, string>; pages: string[] }> {
  const pages: string[] = [];
  const finders: Record<PageGroup, ScriptFinder> = {
    page: new ScriptFinder(),
    search: new ScriptFinder(),
    embed: new ScriptFinder(),
  };
  const hashes = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(folder, name);
    const html = await readFile(file, 'utf8');
    for (const [, source = ''] of html.matchAll(LOADED)) {
      if (!hashes.has(source)) hashes.set(source, hashOf(await readFile(path.join(folder, source))));
    }
    const sealed = html.replace(
      LOADED,
      (tag, source) => `${tag.slice(0, -1)} integrity="${hashes.get(source)}">`,
    );
    if (sealed !== html) await writeFile(file, sealed);
    const address = `/${name.split(path.sep).join('/')}`.replace(/index\.html$/, '');
    finders[groupOf(address)].read(sealed);
    pages.push(address);
  }
  const policyFor = (group: PageGroup) => policyOf(group, finders[group].hashes);
  const policies = { page: policyFor('page'), search: policyFor('search'), embed: policyFor('embed') };
  return { policies, pages: pages.sort() };
}

function groupOf(address: string): PageGroup {
  const found = Object.entries(GROUP_PATHS).find(([, pattern]) =>
    new RegExp(patternSource(pattern)).test(address),
  );
  return (found?.[0] as PageGroup | undefined) ?? 'page';
}
