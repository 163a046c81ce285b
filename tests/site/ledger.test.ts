import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, serveFolder } from '../../src/desk/serve-folder.ts';
import type { LedgerLine } from '../../src/schemas/ledger.ts';
import { builtFile, fixtureSite, realSite } from '../sites.ts';

const LINES = readFileSync('content/published.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): LedgerLine => JSON.parse(line));

function fileOf(address: string): string {
  const file = builtFile(realSite, decodeURIComponent(address));
  return address.endsWith('/') ? path.join(file, 'index.html') : file;
}

function documentAt(address: string): Document {
  return parseHTML(readFileSync(fileOf(address), 'utf8')).document;
}

describe('the ledger and the built site', () => {
  const addresses = LINES.flatMap(({ address }) => address ?? []);

  test('every address of the ledger is there', () => {
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses) expect(existsSync(fileOf(address)), address).toBe(true);
  });

  test('every anchor of the ledger is there', () => {
    const homes = new Map<string, string>();
    for (const { of, address } of LINES) {
      if (address && !homes.has(of)) homes.set(of, address);
    }
    const anchors = LINES.filter(({ anchor }) => anchor);
    expect(anchors.length).toBeGreaterThan(50);
    for (const { of, anchor = '' } of anchors) {
      expect(documentAt(homes.get(of) ?? '').getElementById(anchor), `${of}#${anchor}`).toBeTruthy();
    }
  });

  test('nothing is published that the ledger has not', () => {
    const known = new Set(LINES.flatMap(({ anchor }) => anchor ?? []));
    const page = documentAt(addresses[0] ?? '');
    const anchors = [...page.querySelectorAll('.text [id]')].map(({ id }) => id);
    const ofPage = ['contents', 'footnote-label'];
    expect(
      anchors.filter((id) => !known.has(id) && !ofPage.includes(id)),
      'Run npm run ledger.',
    ).toEqual([]);
    const pages = [...page.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? '');
    const copies = /\/(?:article\.[\w.]+|qr\.svg)$/;
    expect(
      pages.filter((address) => address !== '/' && !copies.test(address) && !addresses.includes(address)),
      'Run npm run ledger.',
    ).toEqual([]);
  });
});

describe('what has moved or is gone', () => {
  let server: Running;
  beforeAll(async () => {
    server = await serveFolder(fixtureSite.out, 0);
  });
  afterAll(() => server.stop());

  const get = (address: string) => fetch(server.address + address, { redirect: 'manual' });

  test.each([
    ['/2026/11/very-plain-words/', '/2026/11/plain-words/'],
    ['/2026/11/very-plain-words/embed/', '/2026/11/plain-words/embed/'],
    ['/old/words/', '/2026/11/plain-words/'],
    ['/topics/water/', '/topics/rivers/'],
    ['/a/gone01/', '/2026/11/a-forged-report/'],
    ['/2026/11/a-forged-report/quote/forged/', '/2026/11/a-forged-report/'],
  ])('%s leads to %s', async (from, to) => {
    const { status, headers } = await get(`${from}?from=somewhere`);
    expect(status).toBe(301);
    expect(headers.get('location')).toBe(to);
    const file = path.join(fixtureSite.out, from, 'index.html');
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    expect(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
      `0; url=${to}`,
    );
    expect(document.querySelector('a')?.getAttribute('href')).toBe(to);
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      `https://galley.example${to}`,
    );
  });

  test.each([
    ['/2026/11/very-plain-words/article.epub', '/2026/11/plain-words/article.epub'],
    ['/2026/11/very-plain-words/article.csl.json', '/2026/11/plain-words/article.csl.json'],
    ['/2026/11/very-plain-words/oembed.json', '/2026/11/plain-words/oembed.json'],
    ['/2026/11/a-forged-report/article.txt', '/2026/11/a-forged-report/'],
    ['/2026/11/a-forged-report', undefined],
  ])('the copy %s leads to %s', async (from, to) => {
    const { status, headers } = await get(from);
    expect(status).toBe(to ? 301 : 410);
    expect(headers.get('location') ?? undefined).toBe(to);
    if (to) expect((await get(to)).status).toBe(to.endsWith('/') ? 410 : 200);
  });

  test('a copy that is not there leads nowhere', async () => {
    // No PDF was printed.
    expect((await get('/2026/11/very-plain-words/article.pdf')).status).toBe(404);
  });

  test('a short address is a page that sends on, and shows link previews the article', async () => {
    const answer = await get('/a/plain1/');
    expect(answer.status).toBe(200);
    const { document } = parseHTML(await answer.text());
    const property = (name: string) =>
      document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    expect(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
      '0; url=/2026/11/plain-words/',
    );
    expect(property('og:title')).toBe('Plain words');
    expect(property('og:url')).toBe('https://galley.example/2026/11/plain-words/');
  });

  test('an article that was removed says so, when and why, and answers 410', async () => {
    const answer = await get('/2026/11/a-forged-report/');
    expect(answer.status).toBe(410);
    const { document } = parseHTML(await answer.text());
    const text = document.querySelector('main')?.textContent?.replace(/\s+/g, ' ');
    expect(text).toContain('This article has been removed');
    expect(text).toContain('“A forged report”');
    expect(text).toContain(
      'It was taken down on 28 November 2026. It rested on a document that proved to be forged.',
    );
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });
});
