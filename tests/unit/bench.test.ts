import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { articleAt, NOW, REMOVABLE } from '../bench/article.ts';
import { growthExponent, median } from '../bench/growth.ts';
import { compareOutputs } from '../bench/output-files.ts';
import { memoryOfTree, parseStat, treeOf } from '../bench/process-tree.ts';
import type { Measured } from '../bench/results.ts';
import { ownText, plainText, writeArchive } from '../bench/write-articles.ts';
import { tableOf } from '../bench/write-report.ts';
import { temporaryContent } from '../fixtures/temporary-content.ts';

const place = await temporaryContent();
afterAll(() => place.remove());

describe('the articles of measurements', () => {
  test('are content without faults', async () => {
    const { own } = await writeArchive(`${place.folder}/archive`, 60);
    const settings = { ...place.settings, contentDir: own, now: new Date(NOW) };
    const { articles, problems } = await readContent(settings);
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([]);
    expect(articles).toHaveLength(60);
    expect(articles.filter(({ data }) => data.lead)).toHaveLength(6);
  });

  test('are the same for the same number, and of a newspaper’s length', () => {
    expect(ownText(articleAt(8, 1000))).toBe(ownText(articleAt(8, 1000)));
    expect(ownText(articleAt(8, 1000))).not.toBe(ownText(articleAt(9, 1000)));
    expect(ownText(articleAt(8, 1000, 1))).not.toBe(ownText(articleAt(8, 1000)));
    for (const age of [0, 1, 2, 500]) {
      const words = articleAt(age, 1000).body.split(/\s+/).length;
      expect(words).toBeGreaterThan(600);
      expect(words).toBeLessThan(850);
    }
  });

  test('never link to one that is taken away', () => {
    const removable = articleAt(REMOVABLE + 10, 400).path;
    for (let age = -2; age < 30; age += 1) expect(articleAt(age, 400).body).not.toContain(removable);
  });

  test('have no directives for other programs', () => {
    for (let age = 0; age < 40; age += 1) expect(plainText(articleAt(age, 100))).not.toMatch(/:pull|:::|\{#/);
  });
});

test('a line of /proc is read, whatever the name of the program', () => {
  const line =
    '24218 (node (a) b) S 7 24218 1 0 -1 4194304 9 8 7 6 50 60 700 80 20 0 11 0 99 1000000 2500 18446744073709551615';
  expect(parseStat(line)).toEqual({ pages: 2500, childTicks: 780 });
  expect(() => parseStat('nothing')).toThrow('no line of /proc');
});

test('memory is that of a process and of what it began', async () => {
  const own = memoryOfTree(process.pid);
  expect(own).toBeGreaterThan(10e6);
  const child = spawn(process.execPath, ['-e', 'process.stdin.on("data", () => {})']);
  await once(child, 'spawn');
  expect(memoryOfTree(process.pid)).toBeGreaterThan(memoryOfTree(child.pid as number));
  child.kill();
  await once(child, 'exit');
  expect(memoryOfTree(child.pid as number)).toBe(0);
});

test('a tree of processes has all below its root, and no others', () => {
  const children: Record<number, number[]> = { 1: [2, 5], 2: [4, 3], 4: [9] };
  expect(treeOf(2, (pid) => children[pid] ?? []).sort()).toEqual([2, 3, 4, 9]);
});

test('growth is 1 in proportion, and 2 when ten times as much costs a hundred times', () => {
  expect(growthExponent({ size: 100, cost: 3 }, { size: 1000, cost: 30 })).toBeCloseTo(1);
  expect(growthExponent({ size: 100, cost: 3 }, { size: 1000, cost: 300 })).toBeCloseTo(2);
});

test('of several measurements the one in the middle counts', () => {
  expect(median([3, 1, 2], (value) => value)).toBe(2);
  expect(median([4, 1], (value) => value)).toBe(1);
});

test('a page is kept when its file is the same and was not written', () => {
  const before = new Map([
    ['a.html', { mark: '1 1', bytes: 5 }],
    ['b.html', { mark: '2 1', bytes: 5 }],
  ]);
  const after = new Map([
    ['a.html', { mark: '1 1', bytes: 5 }],
    ['b.html', { mark: '3 2', bytes: 6 }],
    ['c.html', { mark: '4 2', bytes: 7 }],
    ['feed.xml', { mark: '5 2', bytes: 8 }],
  ]);
  expect(compareOutputs(before, after)).toEqual({ pagesMade: 2, pagesKept: 1, files: 4, bytes: 26 });
});

test('what different runs have measured is not put into one ratio', () => {
  const row = (builder: string, scenario: string, run: string): Measured => ({
    ...{ builder, size: 100, scenario, run },
    ...{ wall: 1, cpu: 1, memory: 1, pagesMade: 1, pagesKept: 0, files: 1, bytes: 1 },
  });
  const rows = [
    row('Galley', 'cold', 'today'),
    row('Galley', 'one-edit', 'today'),
    row('Hugo', 'cold', 'yesterday'),
    row('Hugo', 'one-edit', 'today'),
  ];
  const table = tableOf({ machine: 'One', versions: { Galley: '1', Hugo: '2' }, rows });
  expect(table).toContain('*Galley* takes: one edit 1.00 × (1.00 ×).');
});
