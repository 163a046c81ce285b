import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginBuild, endBuild } from '../../src/desk/astro-cache.ts';

let root: string;
let page: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'galley-'));
  page = path.join(root, '.cache/astro/page.html');
  for (const name of ['astro.config.mjs', 'package-lock.json']) await writeFile(path.join(root, name), '1');
  await build();
  await writeFile(page, 'kept');
});
afterEach(() => rm(root, { recursive: true }));

async function build(ends = true): Promise<void> {
  await beginBuild(path.join(root, '.cache'), root);
  if (ends) await endBuild(path.join(root, '.cache'));
}

test('pages are kept from one build to the next', async () => {
  await build();
  await build(false);
  expect(existsSync(page)).toBe(true);
});

test('and not after a build that did not end', async () => {
  await build(false);
  await build();
  expect(existsSync(page)).toBe(false);
});

test.each(['astro.config.mjs', 'package-lock.json'])('and not when %s has changed', async (name) => {
  await writeFile(path.join(root, name), '2');
  await build();
  expect(existsSync(page)).toBe(false);
});
