import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Running, serveFolder } from '../../../src/desk/serve-folder.ts';
import { site } from '../../../src/site.config.ts';
import { buildProject, copyProject } from '../../own-project.ts';
import { fixtureSite } from '../../sites.ts';
import { type Gate, openGate } from './gate.ts';
import { readers, readStores } from './reader.ts';

const reader = readers();
const ARTICLE = '/2026/11/every-part/';
const NEXT = '.cache/tests/offline-next';
const RETIRED = '.cache/tests/retired-project';
const NOTE = 'main > .note';

let gate: Gate;
let servers: Record<'first' | 'next' | 'retired', Running>;
beforeAll(async () => {
  await makeNext();
  await copyProject(RETIRED, { ...site, offline: false }, fixtureSite.content);
  await buildProject(RETIRED);
  const serve = (folder: string) => serveFolder(folder, 0);
  servers = {
    first: await serve(fixtureSite.out),
    next: await serve(NEXT),
    retired: await serve(path.join(RETIRED, 'dist')),
  };
  gate = await openGate(servers.first.address);
});
afterAll(async () => {
  await gate.stop();
  for (const server of Object.values(servers)) await server.stop();
});

afterEach(() => gate.set('open'));

/** A release with another headline, another sheet, and without an article that was there. */
async function makeNext(): Promise<void> {
  await rm(NEXT, { recursive: true, force: true });
  await cp(fixtureSite.out, NEXT, { recursive: true });
  await rm(path.join(NEXT, '2026/11/plain-words'), { recursive: true });
  const assets = await readdir(path.join(NEXT, 'assets'));
  const sheet = assets.find((name) => /^early-settings.*\.css$/.test(name)) ?? '';
  const moved = sheet.replace(/\.[^.]+\.css$/, '.NEXT1234.css');
  await rename(path.join(NEXT, 'assets', sheet), path.join(NEXT, 'assets', moved));
  const file = path.join(NEXT, ARTICLE, 'index.html');
  const html = (await readFile(file, 'utf8'))
    .replaceAll(sheet, moved)
    .replaceAll('Rivers rise', 'Rivers fall');
  await writeFile(file, html);
}

describe('after a new release', () => {
  test('a page that is kept is the new one at once, with its own sheet, and so without a network', async () => {
    gate.lead(servers.first.address);
    const { page, visit, open, setOffline } = await reader();
    await visit(gate.address + ARTICLE);
    gate.lead(servers.next.address);
    await open(gate.address + ARTICLE);
    expect(await page.innerText('h1')).toContain('Rivers fall');
    await expect
      .poll(async () => (await readStores(page))['files'])
      .toContain('/assets/early-settings.NEXT1234.css');
    await expect
      .poll(() => page.evaluate(async () => (await caches.match(location.pathname))?.text()))
      .toContain('Rivers fall');
    await setOffline(true);
    await page.reload();
    expect(await page.innerText('h1')).toContain('Rivers fall');
    expect(await page.evaluate(() => getComputedStyle(document.body).containerName)).toBe('page');
  });

  test('and where the network is too slow for that, it is with a reload', async () => {
    gate.lead(servers.first.address);
    const { page, visit, open } = await reader();
    await visit(gate.address + ARTICLE);
    gate.lead(servers.next.address);
    gate.set('shut');
    expect(await open(gate.address + ARTICLE)).toBe(200);
    expect(await page.innerText('h1')).toContain('Rivers rise');
    expect(await page.innerText(NOTE)).toContain('The site did not answer.');
    const reloaded = page.reload();
    setTimeout(() => gate.set('open'), 5000);
    await reloaded;
    expect(await page.innerText('h1')).toContain('Rivers fall');
    expect(await page.locator(NOTE).count()).toBe(0);
  });
});

test('what is gone is gone: a 404 is never replaced by what is kept, and ends it', async () => {
  gate.lead(servers.first.address);
  const { page, visit, open, setOffline } = await reader();
  await visit(`${gate.address}/2026/11/plain-words/`);
  gate.lead(servers.next.address);
  expect(await open(`${gate.address}/2026/11/plain-words/`)).toBe(404);
  expect(await page.innerText('h1')).toBe('There is no page at this address');
  expect(await open(`${gate.address}/never-was/`)).toBe(404);
  await expect.poll(async () => (await readStores(page))['pages']).toEqual([]);
  await setOffline(true);
  expect(await open(`${gate.address}/2026/11/plain-words/`)).toBe(503);
});

test('a server that fails is stood in for by a copy of that very page, and by nothing else', async () => {
  gate.lead(servers.first.address);
  const { page, visit, open } = await reader();
  await visit(gate.address + ARTICLE);
  gate.set('failing');
  expect(await open(gate.address + ARTICLE)).toBe(200);
  expect(await page.innerText(NOTE)).toContain('The site did not answer.');
  expect(await open(`${gate.address}/topics/`)).toBe(500);
  expect(await page.innerText('h1')).toBe('Failed');
});

test('a redirect leads on, and nothing is kept under the address that it leaves', async () => {
  gate.lead(servers.first.address);
  const { page, visit, open } = await reader();
  await visit(gate.address + ARTICLE);
  expect(await open(`${gate.address}/topics`)).toBe(200);
  expect(page.url()).toBe(`${gate.address}/topics/`);
  await expect.poll(async () => (await readStores(page))['pages']?.sort()).toEqual([ARTICLE, '/topics/']);
});

describe('a release that switches it off', () => {
  test('ends the worker and takes away all that it stored, for good', async () => {
    gate.lead(servers.first.address);
    const { page, visit, open, troubles } = await reader();
    await visit(gate.address + ARTICLE);
    const isWorking = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    expect(await isWorking()).toBe(1);
    gate.lead(servers.retired.address);
    await open(gate.address + ARTICLE);
    // Browsers ask for the worker once the page is there and at rest.
    await expect.poll(isWorking, { timeout: 30_000 }).toBe(0);
    expect(await readStores(page)).toEqual({});
    await open(`${gate.address}/`);
    await page.waitForLoadState('networkidle');
    expect(await isWorking()).toBe(0);
    expect(await readStores(page)).toEqual({});
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
    expect(troubles).toEqual([]);
  });

  test('leaves its address, and a page that says so', async () => {
    gate.lead(servers.retired.address);
    const { page, open } = await reader();
    expect(await open(`${gate.address}/saved/`)).toBe(200);
    expect(await page.innerText('main')).toContain('This site keeps no pages in your browser.');
    expect(await page.locator('[data-worker]').count()).toBe(0);
    await open(gate.address + ARTICLE);
    expect(await page.locator('.save-button').count()).toBe(0);
  });
});
