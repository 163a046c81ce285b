import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { headersAt } from '../../src/hosting/headers.ts';
import { readHeaders } from '../../src/hosting/write-hosting.ts';
import { WORKER } from '../bench/budgets.ts';
import { builtFile, fixtureSite, realSite } from '../sites.ts';

const PATH = '/service-worker.js';
const read = (name: string) => readFileSync(builtFile(realSite, name), 'utf8');

test('the worker is one file that needs no other, within its budget', () => {
  const code = read(PATH);
  expect(code).not.toMatch(/\bimport\b|\bexport\b|importScripts|process\.env/);
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(WORKER);
});

test('it changes with the page that it stores, and with no article', () => {
  const end = (text: string) => /\/\/ ([\da-f]{16})\n$/.exec(text)?.[1];
  const [one, other] = [end(read(PATH)), end(readFileSync(builtFile(fixtureSite, PATH), 'utf8'))];
  expect(one).toMatch(/./);
  expect(one).not.toBe(other);
  expect(read('saved/index.html')).not.toContain('/2026/');
});

test('it is asked for anew each time, on every host', () => {
  expect(headersAt(PATH, readHeaders(realSite.out))['cache-control']).toBe('no-cache');
  const block = read('_headers')
    .split('\n\n')
    .find((lines) => lines.startsWith(`${PATH}\n`));
  expect(block).toContain('  cache-control: no-cache');
  expect(existsSync(builtFile(realSite, 'saved/index.html'))).toBe(true);
});

test('every page that a reader reads says where it is, and the page of what is kept is not for search engines', () => {
  for (const page of ['index.html', '404.html', 'about/index.html', 'search/index.html'])
    expect(read(page)).toContain(`data-worker="${PATH}"`);
  expect(read('saved/index.html')).toContain('<meta name="robots" content="noindex"');
  expect(read('sitemaps/pages.xml')).not.toContain('/saved/');
});
