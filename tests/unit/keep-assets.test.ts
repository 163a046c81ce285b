import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exchangeFolders } from '../../src/desk/exchange-folders.ts';
import { keepAssets } from '../../src/desk/publish/keep-assets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-releases-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A release whose page loads a sheet of its own. */
function release(name: string): string {
  const site = path.join(folder, name);
  for (const file of [
    `assets/sheet.${name}.css`,
    'assets/same.css',
    'index.html',
    'search/data/en/entry.json',
  ]) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), name);
  }
  return site;
}

const sheets = (site: string) =>
  ['one', 'two', 'three'].filter((name) => existsSync(path.join(site, `assets/sheet.${name}.css`)));
const list = (site: string) =>
  Object.keys(JSON.parse(readFileSync(`${site}/.hosting/kept.json`, 'utf8')) as object);

test('the sheets of the release before stay, and those of the last seven days', () => {
  const [one, two, three] = [release('one'), release('two'), release('three')];
  keepAssets(one, two, new Date('2026-11-01T00:00:00Z'));
  expect(sheets(two)).toEqual(['one', 'two']);
  expect(list(two)).toEqual(['assets/sheet.one.css']);
  // What is in both is that of the new one.
  expect(readFileSync(`${two}/assets/same.css`, 'utf8')).toBe('two');
  expect(readFileSync(`${two}/search/data/en/entry.json`, 'utf8')).toBe('two');
  expect(readFileSync(`${two}/index.html`, 'utf8')).toBe('two');

  keepAssets(two, three, new Date('2026-11-05T00:00:00Z'));
  expect([sheets(three), list(three)]).toEqual([
    ['one', 'two', 'three'],
    ['assets/sheet.one.css', 'assets/sheet.two.css'],
  ]);
  const later = release('later');
  keepAssets(three, later, new Date('2026-11-10T00:00:00Z'));
  expect(sheets(later)).toEqual(['two', 'three']);
});

test('a rollback and its undoing keep the sheets of both', () => {
  const [one, two] = [release('one'), release('two')];
  const now = new Date('2026-11-01T00:00:00Z');
  keepAssets(one, two, now);
  keepAssets(two, one, now);
  expect([sheets(one), list(one)]).toEqual([['one', 'two'], ['assets/sheet.two.css']]);
  keepAssets(one, two, now);
  expect([sheets(two), list(two)]).toEqual([['one', 'two'], ['assets/sheet.one.css']]);
});

test('what was kept goes after its time also from a release that comes back, its own never', () => {
  const [one, two] = [release('one'), release('two')];
  keepAssets(one, two, new Date('2026-11-01T00:00:00Z'));
  keepAssets(release('three'), two, new Date('2026-12-01T00:00:00Z'));
  expect(sheets(two)).toEqual(['two', 'three']);
});

test('two folders change places at once where the system can', () => {
  const [one, two] = [release('one'), release('two')];
  expect(exchangeFolders(one, two)).toBe(process.platform === 'linux');
  if (process.platform !== 'linux') return;
  expect([sheets(one), sheets(two)]).toEqual([['two'], ['one']]);
});
