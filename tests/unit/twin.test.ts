import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { filesOf, replaceFile } from '../../src/build/tree.ts';
import { openTwin, twinOf } from '../../src/build/twin.ts';

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'galley-twin-'));
  return () => {
    for (const place of [tree, twinOf(tree)]) rmSync(place, { recursive: true, force: true });
  };
});

const write = (file: string, text: string) => replaceFile(tree, file, Buffer.from(text));

test('a twin has what it was told of, as it was written last', () => {
  const twin = openTwin(tree);
  write('404.html', 'Half a page.');
  write('2026/11/first/index.html', 'A page.');
  twin.link(['404.html', '2026/11/first/index.html']);
  write('404.html', 'A page.');
  twin.link(['404.html']);
  expect(filesOf(twinOf(tree)).sort()).toEqual(['2026/11/first/index.html', '404.html']);
  expect(readFileSync(`${twinOf(tree)}/404.html`, 'utf8')).toBe('A page.');
  expect(twin.lacking(['404.html', 'index.html'])).toEqual(['index.html']);
});

test('a twin says that it lacks what was gone when it was told of it', () => {
  const twin = openTwin(tree);
  twin.link(['pictures/view.webp']);
  expect(twin.lacking(['pictures/view.webp'])).toEqual(['pictures/view.webp']);
  write('pictures/view.webp', 'A picture.');
  twin.link(['pictures/view.webp']);
  expect(twin.lacking(['pictures/view.webp'])).toEqual([]);
});
