import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersAt } from '../../src/hosting/headers.ts';
import { readHeaders } from '../../src/hosting/write-hosting.ts';
import { ask, decoded } from './ask.ts';
import { servedSite } from './served-site.ts';
import { BROTLI_MODULE, SERVERS, type Started } from './start-server.ts';

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
  ['/corrections/feed.json', 'application/feed+json'],
  ['/opensearch.xml', 'application/opensearchdescription+xml'],
  ['/corrections/feed.atom', 'application/atom+xml'],
];

describe.each(Object.keys(SERVERS))('%s', (name) => {
  let server: Started;
  beforeAll(async () => {
    server = await (SERVERS[name] as (site: string) => Promise<Started>)(servedSite.out);
  });
  afterAll(() => server.stop());

  const open = (path: string) => fetch(server.address + path, { redirect: 'manual' });

  /** The headers of the table that differ from what it says. */
  function wrongHeaders(response: Response, path: string): string[] {
    const wanted = headersAt(path, readHeaders(servedSite.out));
    return Object.entries(wanted).flatMap(([header, value]) =>
      response.headers.get(header) === value ? [] : `${header}: ${response.headers.get(header)}`,
    );
  }

  test.each(FILES)('serves %s as %s, with the headers of the table', async (path, type) => {
    const response = await open(path);
    expect([response.status, response.headers.get('content-type')?.replace('; ', ';')]).toEqual([200, type]);
    expect(wrongHeaders(response, path)).toEqual([]);
  });

  test('serves what has a hash in its name for a year', async () => {
    for (const folder of ['assets', 'cards', 'pictures']) {
      const [file] = readdirSync(`${servedSite.out}/${folder}`);
      const response = await open(`/${folder}/${file}`);
      expect([response.status, wrongHeaders(response, `/${folder}/${file}`)]).toEqual([200, []]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  test('answers 404 with the page for it, and its headers', async () => {
    for (const path of ['/no/such/thing/', '/no-such.txt', '/.galley', '/.hosting/headers.json']) {
      const response = await open(path);
      expect([response.status, (await response.text()).includes('There is no page at this address')]).toEqual(
        [404, true],
      );
      expect(wrongHeaders(response, path)).toEqual([]);
    }
  });

  test('leads on from where something was, in one step', async () => {
    for (const rest of ['', 'article.epub']) {
      const response = await open(`/2026/11/very-plain-words/${rest}`);
      expect([response.status, response.headers.get('location')]).toEqual([301, ARTICLE + rest]);
    }
    const { status, headers } = await open('/2026/11/plain-words');
    expect([[301, 302, 308].includes(status), headers.get('location')]).toEqual([true, ARTICLE]);
  });

  test('answers 410 with the notice of what was removed', async () => {
    const response = await open('/2026/11/a-forged-report/');
    expect([response.status, (await response.text()).includes('This article has been removed')]).toEqual([
      410,
      true,
    ]);
    expect(wrongHeaders(response, '/2026/11/a-forged-report/')).toEqual([]);
  });

  /** What a client that takes these codings is sent. */
  const CODINGS: [accepted: string, sent: string | undefined][] = [
    ['gzip, deflate, br, zstd', name === 'nginx' && !existsSync(BROTLI_MODULE) ? 'gzip' : 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ];

  test.each(CODINGS)('sends to a client that takes %s the same page, and says so', async (accepted, sent) => {
    const headers = { 'accept-encoding': accepted };
    for (const path of ['/', ARTICLE, `${ARTICLE}qr.svg`]) {
      const answer = await ask(server.address + path, headers);
      expect([answer.status, answer.headers['content-encoding']]).toEqual([200, sent]);
      expect(answer.headers['vary']?.toLowerCase()).toContain('accept-encoding');
      const file = path.endsWith('/') ? `${path}index.html` : path;
      expect(decoded(answer)).toEqual(readFileSync(servedSite.out + file));
      const { body, headers: alone } = await ask(server.address + path, headers, 'HEAD');
      expect(body.length).toBe(0);
      // Caddy sends what has a coding in pieces, without a length.
      for (const length of [answer.headers['content-length'], alone['content-length']]) {
        if (length !== undefined) expect(length).toBe(String(answer.body.length));
      }
    }
  });

  test.each(CODINGS)('says to who took %s and has a page that it is unchanged', async (accepted) => {
    const headers = { 'accept-encoding': accepted };
    const { headers: first } = await ask(server.address + ARTICLE, headers);
    const etag = first['etag'] ?? '';
    expect(etag).not.toBe('');
    const again = await ask(server.address + ARTICLE, { ...headers, 'if-none-match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['cache-control']).toBe('no-cache');
    const other = await ask(server.address + ARTICLE, { ...headers, 'if-none-match': '"other"' });
    expect(other.status).toBe(200);
  });

  test('gives each coding of a page an entity tag of its own', async () => {
    const tags = await Promise.all(
      CODINGS.map(async ([accepted]) => {
        const { headers } = await ask(server.address + ARTICLE, { 'accept-encoding': accepted });
        return headers['etag'];
      }),
    );
    expect(new Set(tags).size).toBe(new Set(CODINGS.map(([, sent]) => sent)).size);
  });

  test('sends a part of a file', async () => {
    const file = readFileSync(`${servedSite.out}${ARTICLE}article.epub`);
    const part = await ask(`${server.address}${ARTICLE}article.epub`, { range: 'bytes=10-19' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 10-19/${file.length}`]);
    expect(part.body).toEqual(file.subarray(10, 20));
  });

  test('answers 404 and 410 in a coding that is asked for, or plainly', async () => {
    for (const [path, status, text] of [
      ['/no/such/thing/', 404, 'There is no page at this address'],
      ['/2026/11/a-forged-report/', 410, 'This article has been removed'],
    ] as const) {
      const answer = await ask(server.address + path, { 'accept-encoding': 'gzip, br' });
      expect([answer.status, decoded(answer).includes(text)]).toEqual([status, true]);
    }
  });
});
