import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FolderState, hasSameFiles, signNow, stateOf } from '../../src/content-store/folder-state.ts';

let folder: string;
beforeEach(async () => {
  await mkdir('.cache/tests', { recursive: true });
  folder = await mkdtemp(path.resolve('.cache/tests/state-'));
  await writeFile(path.join(folder, 'a.md'), 'One');
});
afterEach(() => rm(folder, { recursive: true }));

/** A minute from now. */
const later = () => Date.now() + 60_000;

/** A state that says that a file has the bytes of another, with the signs that it has now. */
async function forged(now: number): Promise<FolderState> {
  const before = await stateOf(folder, undefined, now);
  return { ...before, files: { 'a.md': ['forged', before.files['a.md']?.[1] ?? ''] } };
}

test('a file that has been as it is for long is not read again', async () => {
  const before = await forged(later());
  expect(await stateOf(folder, before, later())).toBe(before);
});

test('a file that was touched within a tick of the clock before it was looked at is read again', async () => {
  const before = await forged(Date.now());
  // The signs are the same, and say nothing: the edit may have come after them, in the same tick.
  expect((await stateOf(folder, before, Date.now())).files['a.md']?.[0]).not.toBe('forged');
  expect((await stateOf(folder, before, later())).files['a.md']?.[0]).not.toBe('forged');
});

test('a file with a time to come is never trusted', async () => {
  const before = await forged(0);
  expect((await stateOf(folder, before, 0)).files['a.md']?.[0]).not.toBe('forged');
});

test('a file that was read just now is not read again, and what is saved after that is noticed', async () => {
  const file = path.join(folder, 'a.md');
  const sign = signNow(file) ?? '';
  await writeFile(file, 'Saved meanwhile');
  const state = await stateOf(folder, undefined, later(), new Map([['a.md', ['of One', sign]]]));
  expect(state.files['a.md']).toEqual(['of One', sign]);
  expect((await stateOf(folder, state, later())).files['a.md']?.[0]).not.toBe('of One');
  expect(signNow(path.join(folder, 'none.md'))).toBeUndefined();
});

test.each<[string, () => Promise<unknown>]>([
  ['is changed', () => writeFile(path.join(folder, 'a.md'), 'Two')],
  ['comes', () => writeFile(path.join(folder, 'b.jpg'), '')],
  ['goes', () => rm(path.join(folder, 'a.md'))],
  [
    'comes in a folder below',
    async () => {
      await mkdir(path.join(folder, 'below'));
      await writeFile(path.join(folder, 'below/c.jpg'), '');
    },
  ],
])('a file that %s is noticed', async (_, edit) => {
  const before = await stateOf(folder, undefined, later());
  await edit();
  const after = await stateOf(folder, before, later());
  expect(hasSameFiles(before, after)).toBe(false);
});

test('a file that is written again with the same bytes is the same', async () => {
  const before = await stateOf(folder, undefined, later());
  await writeFile(path.join(folder, 'a.md'), 'One');
  const after = await stateOf(folder, before, later());
  expect(after).not.toBe(before);
  expect(hasSameFiles(before, after)).toBe(true);
});
