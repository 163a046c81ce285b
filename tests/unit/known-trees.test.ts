import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { changeUnseen, isKept } from '../../src/build/known-trees.ts';
import { foldersOf, removeFile, replaceFile, treeId } from '../../src/build/tree.ts';

const FILES = ['404.html', '2026/11/first/index.html', '2026/11/first/index.md', 'topics/index.html'];

/** Some moment before the test, in milliseconds, at which the tree was as it should be. */
const SINCE = 1_790_000_000_000;

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'galley-known-'));
  for (const file of FILES) write(file);
  for (const folder of foldersOf(FILES)) utimesSync(path.join(tree, folder), SINCE / 1000, SINCE / 1000);
  return () => rmSync(tree, { recursive: true });
});

const write = (file: string) => replaceFile(tree, file, Buffer.from(file));
const isAsBefore = (files: string[]) =>
  isKept({ trees: {}, kept: treeId(tree), keptSince: SINCE }, tree, files);

test('the folders of a tree are all that its files are in or below', () => {
  expect([...foldersOf(FILES)].sort()).toEqual(['.', '2026', '2026/11', '2026/11/first', 'topics']);
  expect([...foldersOf(['a/b/c', 'a/bc', 'a/b/d/e'])].sort()).toEqual(['.', 'a', 'a/b', 'a/b/d']);
});

test('what was changed unseen is as it was before, and what others have changed is not', () => {
  const change = () => {
    write('2026/12/second/index.html');
    removeFile(tree, 'topics/index.html');
  };
  expect(changeUnseen(tree, ['2026/12/second/index.html', 'topics/index.html'], SINCE, change)).toBe(true);
  const files = [...FILES.slice(0, 3), '2026/12/second/index.html'];
  expect(isAsBefore(files)).toBe(true);
  expect(statSync(path.join(tree, '2026/12/second')).mtimeMs).toBe(SINCE);
  writeFileSync(path.join(tree, '2026/12/second/stray.html'), 'Of somebody else.');
  expect(isAsBefore(files)).toBe(false);
});

test('what others have changed elsewhere still shows', () => {
  writeFileSync(path.join(tree, 'topics/stray.html'), 'Of somebody else.');
  expect(changeUnseen(tree, ['index.html'], SINCE, () => write('index.html'))).toBe(true);
  expect(isAsBefore([...FILES, 'index.html'])).toBe(false);
});

test('nothing is changed where others have changed a folder', () => {
  writeFileSync(path.join(tree, '2026/stray.html'), 'Of somebody else.');
  let isChanged = false;
  const change = () => {
    isChanged = true;
  };
  expect(changeUnseen(tree, ['2026/11/first/index.html'], SINCE, change)).toBe(false);
  expect(isChanged).toBe(false);
});

test('a tree of which a folder is gone is not as it was before', () => {
  rmSync(path.join(tree, 'topics'), { recursive: true });
  utimesSync(tree, SINCE / 1000, SINCE / 1000);
  expect(isAsBefore(FILES)).toBe(false);
});
