import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersAt } from '../../src/hosting/headers.ts';
import { readHeaders } from '../../src/hosting/write-hosting.ts';
import { pressSite } from '../sites.ts';
import { SERVERS, type Started } from './start-server.ts';

const BASE = '/some/press';
const ARTICLE = '/2026/11/plain-words/';

describe.each(Object.keys(SERVERS))('below a path, %s', (name) => {
  let server: Started;
  beforeAll(async () => {
    server = await (SERVERS[name] as (site: string, own: string) => Promise<Started>)(
      pressSite.out,
      pressSite.address,
    );
  });
  afterAll(() => server.stop());

  const ask = (path: string) => fetch(server.address + BASE + path, { redirect: 'manual' });

  /** The headers of the table that differ from what it says. */
  function wrongHeaders(response: Response, path: string): string[] {
    const wanted = headersAt(path, readHeaders(pressSite.out));
    return Object.entries(wanted).flatMap(([header, value]) =>
      response.headers.get(header) === value ? [] : `${header}: ${response.headers.get(header)}`,
    );
  }

  test('serves pages and files with the headers of the table', async () => {
    const hashed = ['assets', 'cards', 'pictures'].map(
      (folder) => `/${folder}/${readdirSync(`${pressSite.out}/${folder}`)[0]}`,
    );
    for (const path of ['/', ARTICLE, `${ARTICLE}embed/`, '/search/', '/feed.atom', ...hashed]) {
      const response = await ask(path);
      expect([path, response.status, wrongHeaders(response, path)]).toEqual([path, 200, []]);
    }
  });

  test('answers 404 with the page for it, and its headers', async () => {
    for (const path of ['/no/such/thing/', '/.hosting/headers.json']) {
      const response = await ask(path);
      expect([response.status, (await response.text()).includes('There is no page at this address')]).toEqual(
        [404, true],
      );
      expect(wrongHeaders(response, path)).toEqual([]);
    }
    expect((await fetch(server.address + ARTICLE)).status).toBe(404);
  });

  test('leads on from where something was, and to the slash at an end', async () => {
    const moved = await ask('/2026/11/very-plain-words/article.epub');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${BASE}${ARTICLE}article.epub`]);
    for (const path of ['', '/2026/11/plain-words']) {
      const { status, headers } = await ask(path);
      expect([[301, 302, 308].includes(status), headers.get('location')]).toEqual([true, `${BASE}${path}/`]);
    }
  });

  test('answers 410 with the notice of what was removed', async () => {
    const response = await ask('/2026/11/a-forged-report/');
    expect([response.status, (await response.text()).includes('This article has been removed')]).toEqual([
      410,
      true,
    ]);
  });
});
