import { existsSync, mkdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pruneCache } from '../../src/build/prune-cache.ts';

let cache = '';
let asked = 0;

beforeEach(async () => {
  mkdirSync('.cache/tests', { recursive: true });
  cache = await mkdtemp('.cache/tests/pruned-');
  asked = 0;
});
afterEach(() => rm(cache, { recursive: true }));

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.join(cache, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(cache, name), name);
  }
}

/** A file of so many mebibytes, none of which takes room, that was written at an hour of some day. */
function putLarge(name: string, size: number, hour: number): void {
  put(name);
  truncateSync(path.join(cache, name), size * 2 ** 20);
  const written = new Date(Date.UTC(2025, 11, 31, hour));
  utimesSync(path.join(cache, name), written, written);
}

/** Looks on a day of January, and says how many files went. */
function look(day: number, ...needed: string[]): Promise<number> {
  return lookAfter(0, day, ...needed);
}

/** The same, after a build that made so many parts of the site. */
function lookAfter(made: number, day: number, ...needed: string[]): Promise<number> {
  const ask = async () => {
    asked += 1;
    return new Set(needed);
  };
  return pruneCache(cache, ask, { now: new Date(Date.UTC(2026, 0, day, 12)), made });
}

const isThere = (name: string) => existsSync(path.join(cache, name));

describe('what the cache holds', () => {
  test('stays for a week when nothing needs it any more, and then goes', async () => {
    put('cards/old.png', 'renderings/ab/old.txt', 'pdfs/new.pdf');
    expect(await look(1, 'pdfs/new.pdf')).toBe(0);
    for (const day of [2, 5, 8]) expect(await look(day, 'pdfs/new.pdf')).toBe(0);
    expect(isThere('cards/old.png')).toBe(true);
    expect(await look(9, 'pdfs/new.pdf')).toBe(2);
    expect([isThere('cards/old.png'), isThere('renderings/ab/old.txt')]).toEqual([false, false]);
    expect(isThere('pdfs/new.pdf')).toBe(true);
  });

  test('has its week again when it was needed once more', async () => {
    put('cards/a.png');
    await look(1);
    await look(2);
    await look(8, 'cards/a.png');
    expect([await look(9), await look(15)]).toEqual([0, 0]);
    expect(await look(16)).toBe(1);
  });

  test('is looked through once a day, and in a cache that is new not at all', async () => {
    put('cards/a.png');
    await look(1);
    expect(asked).toBe(0);
    for (const day of [2, 2, 1]) await look(day);
    expect(asked).toBe(1);
  });

  test('is looked through again after a build that made much', async () => {
    put('cards/a.png');
    await look(1);
    for (const made of [100, 10_000, 10_000]) await lookAfter(made, 2);
    expect(asked).toBe(3);
  });

  test('takes 256 MiB at most when nothing needs it: what was written first goes first', async () => {
    await look(1);
    putLarge('cards/second', 100, 2);
    putLarge('renderings/ab/first', 100, 1);
    putLarge('cards/third', 100, 3);
    putLarge('pictures/needed', 10, 0);
    expect(await look(2, 'pictures/needed')).toBe(1);
    expect(isThere('renderings/ab/first')).toBe(false);
    expect(await look(3, 'pictures/needed')).toBe(0);
    expect(['cards/second', 'cards/third', 'pictures/needed'].every(isThere)).toBe(true);
  });

  test('takes as much as what is needed at most when that is more', async () => {
    await look(1);
    for (const hour of [1, 2, 3, 4]) putLarge(`cards/${hour}`, 100, hour);
    putLarge('pictures/needed', 320, 0);
    expect(await look(2, 'pictures/needed')).toBe(1);
    expect([isThere('cards/1'), isThere('cards/2')]).toEqual([false, true]);
  });

  test('goes by when it was needed last before it goes by when it was written', async () => {
    putLarge('cards/long', 200, 3);
    putLarge('cards/late', 200, 1);
    await look(1);
    await look(2, 'cards/late', 'cards/long');
    put('cards/more');
    await look(3, 'cards/late');
    expect(await look(4)).toBe(1);
    expect([isThere('cards/long'), isThere('cards/late')]).toEqual([false, true]);
  });

  test('is known to be needed by its folder as well', async () => {
    put('fonts/now/a.woff2', 'fonts/before/a.woff2');
    for (const day of [1, 2, 9]) await look(day, 'fonts/now/');
    expect([isThere('fonts/now/a.woff2'), isThere('fonts/before/a.woff2')]).toEqual([true, false]);
  });

  test('beside what piles up is left alone', async () => {
    put('site/files/index.html', 'search/key/a', 'program/pages/a.mjs', 'mine.txt');
    for (const day of [1, 2, 9, 20]) await look(day);
    for (const name of ['site/files/index.html', 'search/key/a', 'program/pages/a.mjs', 'mine.txt'])
      expect(isThere(name)).toBe(true);
  });

  test.each(['', 'nothing of ours', '{"on":"2026-01-01"}'])(
    'is looked through as if for the first time where the note is %j',
    async (note) => {
      put('cards/a.png');
      await look(1);
      await look(2);
      writeFileSync(path.join(cache, 'unneeded.json'), note);
      expect(await look(9)).toBe(0);
      expect(isThere('cards/a.png')).toBe(true);
      expect(readFileSync(path.join(cache, 'unneeded.json'), 'utf8')).toContain('"on":"2026-01-09"');
    },
  );
});
