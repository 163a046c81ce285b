import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtFile, fixtureSite, realSite } from '../sites.ts';
import { violations } from './axe.ts';
import { visitors } from './kinds-of-page.ts';
import { badTextBoxes } from './text-boxes.ts';

const visit = visitors();
const SITES = { real: realSite, fixture: fixtureSite };
const ARTICLE = '/2026/11/every-part/';

describe.each([
  ['real', '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/'],
  ['fixture', ARTICLE],
  ['fixture', '/2026/11/arabic-news/'],
  ['fixture', '/2026/11/plain-words/'],
] as const)('of the %s site, the page for frames of %s', (name, path) => {
  const { width, height } = JSON.parse(readFileSync(builtFile(SITES[name], `${path}oembed.json`), 'utf8'));

  test('holds all its words at the height of the frame, at any width', async () => {
    const { page, troubles } = await visit[name].visit(`${path}embed/`);
    for (const wide of [300, 340, 390, 480, width, 700]) {
      await page.setViewportSize({ width: wide, height });
      const size = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth, scrollHeight];
      });
      expect(size, `at ${wide}`).toEqual([wide, height]);
      expect(await badTextBoxes(page), `at ${wide}`).toEqual([]);
    }
    expect(troubles).toEqual([]);
  });

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['narrow', { viewport: { width: 300, height: 400 } }],
  ] as const)('has nothing for axe to find, in %s', async (_, options) => {
    const { page } = await visit[name].visit(`${path}embed/`, options);
    expect(await violations(page)).toEqual([]);
  });
});

describe('on a page of another site', () => {
  let elsewhere: Server;
  let html = '';
  beforeAll(async () => {
    elsewhere = createServer((_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><title>Other</title>${html}`);
    });
    await new Promise<void>((resolve) => {
      elsewhere.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => elsewhere.close());

  /** Visits a page of another origin that has some markup in it. */
  async function visitElsewhere(markup: (server: string) => string) {
    const { page } = await visit.fixture.visit(`${ARTICLE}embed/`);
    html = markup(new URL(page.url()).origin);
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    return page;
  }

  test('the frame shows the article, and its link opens the page beside', async () => {
    const answer = JSON.parse(readFileSync(builtFile(fixtureSite, `${ARTICLE}oembed.json`), 'utf8'));
    const page = await visitElsewhere((server) => answer.html.replace('https://galley.example', server));
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('h1').textContent()).toMatch(/^Rivers rise/);
    const fonts = await frame.locator('h1').evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(fonts.map((family) => family.replaceAll('"', '')).sort()).toEqual(['Galley Sans', 'Galley Serif']);
    const asked = page
      .context()
      .waitForEvent('request', (request) => request.url().startsWith('https://galley'));
    // Anywhere on it, since all of it is the link.
    await frame.locator('.facts').click({ force: true });
    expect((await asked).url()).toBe(`https://galley.example${ARTICLE}`);
    expect(page.url()).toContain('127.0.0.1');
  });

  test('no other page can be framed', async () => {
    const page = await visitElsewhere((server) => `<iframe src="${server}${ARTICLE}"></iframe>`);
    expect(await page.frameLocator('iframe').locator('h1').count()).toBe(0);
  });
});
