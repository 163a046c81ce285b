import { readFileSync } from 'node:fs';
import path from 'node:path';
import { headersFor } from '../hosting/headers.ts';
import { withMetaPolicy } from '../hosting/meta-policy.ts';
import { readHeaders } from '../hosting/write-hosting.ts';
import { replaceFile } from './tree.ts';

/** The page for addresses at which there is nothing: some hosts send no policy with it. */
const NOT_FOUND = '404.html';

/** Whether all pages have the policy in them, from the environment (`GALLEY_META_POLICY`, `yes`). */
export function wantsMetaPolicies(): boolean {
  return process.env['GALLEY_META_POLICY'] === 'yes';
}

/** What decides the policies in all pages, or nothing when only one has it. */
export function metaPolicies(tree: string): string {
  return wantsMetaPolicies() ? JSON.stringify(readHeaders(tree)) : '';
}

/**
 * Writes into pages their security policy.
 *
 * @param pages Those that are to have it, beside the one for what is not found; others in the list are left.
 * @returns Which were written.
 */
export function writeMetaPolicies(tree: string, pages: Iterable<string>): string[] {
  const headersAt = headersFor(readHeaders(tree));
  const all = [...new Set([NOT_FOUND, ...pages])].filter((file) => file.endsWith('.html'));
  return all.filter((file) => {
    const html = readFileSync(path.join(tree, file), 'utf8');
    const policy = headersAt(`/${file}`.replace(/index\.html$/, ''))['content-security-policy'] ?? '';
    return replaceFile(tree, file, Buffer.from(withMetaPolicy(html, policy)));
  });
}
