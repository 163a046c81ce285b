import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersAt } from '../../src/hosting/headers.ts';
import { readHeaders } from '../../src/hosting/write-hosting.ts';
import { fixtureSite } from '../sites.ts';
import { SERVERS, type Started } from './start-server.ts';

const ARTICLE = '/2026/11/plain-words/';

/** Files of every kind, with their types. */
const FILES: [path: string, type: string][] = [
  ['/', 'text/html;charset=utf-8'],
  [ARTICLE, 'text/html;charset=utf-8'],
  [`${ARTICLE}embed/`, 'text/html;charset=utf-8'],
  [`${ARTICLE}article.md`, 'text/markdown;charset=utf-8'],
  [`${ARTICLE}article.txt`, 'text/plain;charset=utf-8'],
  [`${ARTICLE}article.epub`, 'application/epub+zip'],
  [`${ARTICLE}qr.svg`, 'image/svg+xml'],
  ['/moved.json', 'application/json'],
  ['/corrections/feed.atom', 'application/atom+xml'],
];

describe.each(Object.keys(SERVERS))('%s', (name) => {
  let server: Started;
  beforeAll(async () => {
    server = await (SERVERS[name] as (site: string) => Promise<Started>)(fixtureSite.out);
  });
  afterAll(() => server.stop());

  const ask = (path: string) => fetch(server.address + path, { redirect: 'manual' });

  /** The headers of the table that differ from what it says. */
  function wrongHeaders(response: Response, path: string): string[] {
    const wanted = headersAt(path, readHeaders(fixtureSite.out));
    return Object.entries(wanted).flatMap(([header, value]) =>
      response.headers.get(header) === value ? [] : `${header}: ${response.headers.get(header)}`,
    );
  }

  test.each(FILES)('serves %s as %s, with the headers of the table', async (path, type) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('content-type')?.replace('; ', ';')]).toEqual([200, type]);
    expect(wrongHeaders(response, path)).toEqual([]);
  });

  test('serves what has a hash in its name for a year', async () => {
    for (const folder of ['assets', 'cards', 'pictures']) {
      const [file] = readdirSync(`${fixtureSite.out}/${folder}`);
      const response = await ask(`/${folder}/${file}`);
      expect([response.status, wrongHeaders(response, `/${folder}/${file}`)]).toEqual([200, []]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  test('answers 404 with the page for it, and its headers', async () => {
    for (const path of ['/no/such/thing/', '/no-such.txt', '/.galley', '/.hosting/headers.json']) {
      const response = await ask(path);
      expect([response.status, (await response.text()).includes('There is no page at this address')]).toEqual(
        [404, true],
      );
      expect(wrongHeaders(response, path)).toEqual([]);
    }
  });

  test('leads on from where something was, in one step', async () => {
    for (const rest of ['', 'article.epub']) {
      const response = await ask(`/2026/11/very-plain-words/${rest}`);
      expect([response.status, response.headers.get('location')]).toEqual([301, ARTICLE + rest]);
    }
    const { status, headers } = await ask('/2026/11/plain-words');
    expect([[301, 302, 308].includes(status), headers.get('location')]).toEqual([true, ARTICLE]);
  });

  test('answers 410 with the notice of what was removed', async () => {
    const response = await ask('/2026/11/a-forged-report/');
    expect([response.status, (await response.text()).includes('This article has been removed')]).toEqual([
      410,
      true,
    ]);
    expect(wrongHeaders(response, '/2026/11/a-forged-report/')).toEqual([]);
  });

  test('says that a page is unchanged to who has it', async () => {
    const { headers } = await ask(ARTICLE);
    const again = await fetch(server.address + ARTICLE, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});
