import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressFiles, dropCopies } from '../../src/build/compress-files.ts';
import { effortFor } from '../../src/hosting/compress-rule.ts';

let folder: string;
const PAGE = `<!doctype html>${'<p>The river rose for a third week, by hand.</p>\n'.repeat(60)}${Array.from({ length: 200 }, (_, index) => index * 7919).join(' ')}`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-compress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

const all = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
const names = () => all().filter((name) => /\.(?:br|gz|zst)$/.test(name));
const read = (name: string) => readFileSync(path.join(folder, name));
describe('compressed copies', () => {
  test('hold what their file holds, and nothing of the machine', async () => {
    await put({ 'index.html': PAGE, 'a/article.txt': PAGE });
    await compressFiles(folder, all());
    for (const name of ['index.html', 'a/article.txt']) {
      expect(brotliDecompressSync(read(`${name}.br`)).toString()).toBe(PAGE);
      expect(gunzipSync(read(`${name}.gz`)).toString()).toBe(PAGE);
      // RFC 1952, 2.3.1: no time, and one system for all.
      expect([...read(`${name}.gz`).subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 3]);
    }
    const zstd = names().filter((name) => name.endsWith('.zst'));
    for (const name of zstd) expect(zstdDecompressSync(read(name)).toString()).toBe(PAGE);
    expect(read('index.html.br').length).toBeLessThan(read('a/article.txt.br').length);
  });

  test('are left out where they gain nothing or nobody asks for them', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 2_654_435_761) >>> 13);
    await put({
      'small.html': '<p>Short.</p>',
      'noise.txt': noise,
      '.hosting/nginx.conf': PAGE,
      _headers: PAGE,
      'a.png': PAGE,
    });
    await compressFiles(folder, all());
    expect(names()).toEqual([]);
  });

  test('stay as they are when their file does, and go when it is to have none', async () => {
    await put({ 'index.html': PAGE });
    const copies = ['index.html.br', 'index.html.gz', 'index.html.zst'];
    expect((await compressFiles(folder, ['index.html'])).written.sort()).toEqual(copies);
    expect(await compressFiles(folder, ['index.html'])).toEqual({ written: [], removed: [] });
    await put({ 'index.html': '<p>Short.</p>' });
    expect((await compressFiles(folder, ['index.html'])).removed.sort()).toEqual(copies);
    expect(names()).toEqual([]);
  });

  test('go with their file', async () => {
    await put({ 'index.html': PAGE });
    await compressFiles(folder, ['index.html']);
    expect(dropCopies(folder, ['index.html', 'other.html']).length).toBe(3);
    expect(names()).toEqual([]);
  });
});

test('what readers wait for is compressed hardest', () => {
  const efforts = {
    '/2026/11/rivers/index.html': 'most',
    '/assets/Page.abc.js': 'most',
    '/feed.json': 'most',
    '/.well-known/security.txt': 'some',
    '/2026/11/rivers/article.md': 'some',
    '/2026/11/rivers/quote/wet/index.html': 'some',
    '/a/r1v3r/index.html': 'some',
    '/2026/11/rivers/article.epub': undefined,
    '/.hosting/headers.json': undefined,
    '/_redirects': undefined,
  };
  expect(Object.fromEntries(Object.keys(efforts).map((address) => [address, effortFor(address)]))).toEqual(
    efforts,
  );
});
