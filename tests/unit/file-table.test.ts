import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileTable } from '../../src/hosting/file-table.ts';
import { headersOf } from '../../src/hosting/headers.ts';

/** When the site was built. */
const WRITTEN = new Date('2026-11-23T09:30:00Z');

let folder: string;
const read = (name: string) => readFileSync(path.join(folder, '.hosting', name), 'utf8');

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-table-'));
  for (const name of [
    '.hosting/headers.json',
    '.galley',
    '.well-known/security.txt',
    '404.html',
    '_headers',
    'index.html',
    'index.html.br',
    'index.html.gz',
    '2026/11/rivers/embed/index.html',
    'assets/Page.abc.js',
    'feed.json',
    'odd.br',
  ]) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    const headers = JSON.stringify(headersOf({ page: 'P', search: 'S', embed: 'E' }));
    await writeFile(path.join(folder, name), name.endsWith('headers.json') ? headers : '');
  }
  utimesSync(path.join(folder, '.hosting'), WRITTEN, WRITTEN);
  writeFileTable(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a table says of each file that is served how, with pages at its end', () => {
  const [head, ...rows] = read('files.tsv').trimEnd().split('\n');
  expect(head?.split('\t')).toEqual(['file', 'content-type', 'cache-control', 'codings', 'headers']);
  const html = 'text/html;charset=utf-8';
  expect(rows.map((row) => row.split('\t').slice(0, 4))).toEqual([
    ['.well-known/security.txt', 'text/plain;charset=utf-8', 'no-cache', ''],
    ['assets/Page.abc.js', 'text/javascript;charset=utf-8', 'public, max-age=31536000, immutable', ''],
    ['feed.json', 'application/feed+json', 'no-cache', ''],
    ['odd.br', 'application/octet-stream', 'no-cache', ''],
    ['2026/11/rivers/embed/index.html', html, 'no-cache', ''],
    ['404.html', html, 'no-cache', ''],
    ['index.html', html, 'no-cache', 'br gzip'],
  ]);
});

test('a site is as old as before, so that the next build takes it for its own', () => {
  expect(statSync(path.join(folder, '.hosting')).mtime).toEqual(WRITTEN);
});

test('the last column leads to the other headers', () => {
  const sets = JSON.parse(read('header-sets.json')) as Record<string, Record<string, string>>;
  const policyOf = (file: string) => {
    const row =
      read('files.tsv')
        .split('\n')
        .find((line) => line.startsWith(`${file}\t`)) ?? '';
    return sets[row.split('\t').at(-1) ?? '']?.['content-security-policy'];
  };
  expect([policyOf('index.html'), policyOf('2026/11/rivers/embed/index.html')]).toEqual(['P', 'E']);
});
