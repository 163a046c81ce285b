import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewRoot } from '../../src/desk/preview/preview-root.ts';
import { type DeskProcess, startDesk } from '../desk-process.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { realSite, runSubcommand } from '../sites.ts';

let content: TemporaryContent;
let desk: DeskProcess;
let address: URL;
let port: number;

beforeAll(async () => {
  content = await temporaryContent({
    'articles/older/index.md': articleText({ id: 'older1' }),
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await content.write('articles/newer/index.md', articleText({ id: 'newer1', draft: 'true' }));
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  port = (other.address() as { port: number }).port;
  const { folder } = content;
  const args = ['preview', '--port', String(port), '--content', folder, '--cache', `${folder}/.cache`];
  await content.write('browser.js', "console.log('Opened', process.argv.at(-1));");
  const noBrowser = new URL('../fixtures/no-browser.ts', import.meta.url);
  desk = startDesk([...args, '--open'], noBrowser, { BROWSER: path.resolve(folder, 'browser.js') });
  const [found] = await desk.until(/http:\/\/localhost:\d+\/_preview\/\S+/);
  address = new URL(found);
  other.close();
}, 60_000);

afterAll(() => content.remove());

/** Asks with another name of the host, as a page of another site would. */
function askAs(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { host } }, ({ statusCode }) => resolve(statusCode)).on('error', reject);
  });
}

test('preview shows the article that was saved last, at the next free port', async () => {
  expect(address.pathname).toBe('/_preview/newer/');
  expect(Number(address.port)).toBeGreaterThan(port);
  const state = await (await fetch(new URL('state.json', address))).json();
  expect(state).toMatchObject({ status: 'draft', problems: [], page: { path: '/2026/11/newer/' } });
  const shell = await (await fetch(address)).text();
  expect(shell).toContain('<option value="/_preview/older/">older</option>');
});

test('preview shows the site also with its cache outside the project', async () => {
  const cache = await mkdtemp(path.join(tmpdir(), 'galley-preview-'));
  const outside = startDesk([
    'preview',
    'older',
    '--port',
    '0',
    '--content',
    content.folder,
    '--cache',
    cache,
  ]);
  try {
    const [found] = await outside.until(/http:\/\/localhost:\d+\/_preview\/\S+/);
    const page = await fetch(new URL('/2026/11/older/', found));
    expect(page.status, outside.said()).toBe(200);
    expect(await page.text()).toContain('A headline');
  } finally {
    await outside.end();
    const root = previewRoot({ root: process.cwd(), cacheDir: cache });
    for (const folder of [cache, root]) await rm(folder, { recursive: true });
  }
}, 60_000);

test('preview opens itself when it is told to', async () => {
  expect((await desk.until(/^Opened (.+)$/m))[1]).toBe(address.href);
});

test('preview waits for the typefaces, as a reader does not', async () => {
  const page = await (await fetch(new URL('/2026/11/newer/', address))).text();
  expect(new Set(page.match(/font-display:\w+/g))).toEqual(
    new Set(['font-display:block', 'font-display:swap']),
  );
});

test('preview without a browser says what to install, and shows the rest', async () => {
  const print = await fetch(new URL('print.pdf', address));
  expect(print.status).toBe(503);
  expect(await print.text()).toContain('Install Chromium or Chrome');
  const reader = await (await fetch(new URL('reader.html', address))).text();
  expect(reader).toContain('<h1>A headline</h1>');
});

test('preview is for this machine only', async () => {
  expect(await askAs('other.example')).toBe(403);
  expect(await askAs(address.host)).toBe(200);
});

test('preview of what is not there says so', async () => {
  expect((await fetch(new URL('/_preview/nothing/', address))).status).toBe(404);
  const site = { content: content.folder, cache: `${content.folder}/.cache` };
  const { code, stderr } = await runSubcommand(['preview', 'nothing'], site);
  expect(code).toBe(2);
  expect(stderr).toContain('"nothing" is no file, folder or slug');
});

test('preview ends with Ctrl+C, also while somebody looks', async () => {
  const looking = await fetch(new URL('/_preview/saves', address));
  expect(looking.headers.get('content-type')).toBe('text/event-stream');
  expect(await desk.end()).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

test('a built site has nothing of it', async () => {
  const files = await readdir(realSite.out, { recursive: true });
  expect(files.filter((file) => file.includes('preview'))).toEqual([]);
  for (const file of files.filter((name) => /\.(?:html|js|css|json|txt)$/.test(name)))
    expect(await readFile(path.join(realSite.out, file), 'utf8'), file).not.toContain('_preview');
});
