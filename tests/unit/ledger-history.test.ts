import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lostLines } from '../ledger-history.ts';

const LEDGER = 'content/published.jsonl';

test('no line was ever taken out of the ledger, nor changed', async () => {
  expect(await lostLines('.', LEDGER), 'The ledger only grows. Put these lines back as they were.').toEqual(
    [],
  );
});

let folder: string;
const git = (...args: string[]) => {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8', stdio: 'pipe' });
};
const file = () => path.join(folder, 'l.jsonl');
const commit = () => {
  git('add', '-A');
  git('commit', '-qm', 'x');
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ledger-'));
  git('init', '-q', '-b', 'main');
  writeFileSync(path.join(folder, '.gitattributes'), 'l.jsonl merge=union eol=lf\n');
  writeFileSync(file(), 'a\nb\n');
  commit();
});
afterEach(() => rmSync(folder, { recursive: true }));

test('lines at the end are no loss, those of two branches neither', async () => {
  git('checkout', '-qb', 'other');
  appendFileSync(file(), 'c\n');
  commit();
  git('checkout', '-q', 'main');
  appendFileSync(file(), 'd\n');
  commit();
  git('merge', '-q', '--no-edit', 'other');
  appendFileSync(file(), 'e\n');
  expect(await lostLines(folder, 'l.jsonl')).toEqual([]);
});

test.each<[string, () => void]>([
  ['a line is taken out', () => writeFileSync(file(), 'a\n')],
  ['a line is changed', () => writeFileSync(file(), 'a\nB\n')],
  ['the file is gone', () => rmSync(file())],
  ['the file is moved away', () => git('mv', 'l.jsonl', 'm.jsonl')],
])('it is a loss until it is mended when %s', async (_, change) => {
  change();
  const lost = await lostLines(folder, 'l.jsonl');
  expect(lost).not.toEqual([]);
  commit();
  expect(await lostLines(folder, 'l.jsonl')).toEqual(lost);
  writeFileSync(file(), 'a\nb\nB\nc\n');
  commit();
  expect(await lostLines(folder, 'l.jsonl')).toEqual([]);
});
