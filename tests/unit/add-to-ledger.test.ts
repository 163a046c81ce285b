import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addToLedger } from '../../src/desk/add-to-ledger.ts';
import { withBuildLock } from '../../src/desk/lock.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';

let content: TemporaryContent;
beforeEach(async () => {
  content = await temporaryContent({ 'articles/rivers/index.md': articleText() });
  vi.stubEnv('GALLEY_CONTENT', content.folder);
  vi.stubEnv('GALLEY_CACHE', path.join(content.folder, '.cache'));
  vi.stubEnv('GALLEY_NOW', '2026-12-01T00:00:00Z');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await content.remove();
});

/** As `npm run ledger` does. */
const write = () => withBuildLock(path.join(content.folder, '.cache'), addToLedger);
const ledger = () => readFile(path.join(content.folder, 'published.jsonl'), 'utf8');

test('of two that write at once, one waits to be called again', async () => {
  const ends = await Promise.allSettled([write(), write()]);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [why] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.message] : []));
  expect(why).toMatch(/^Another build runs \(process \d+\)/);
  const lines = (await ledger()).trim().split('\n');
  expect(new Set(lines).size).toBe(lines.length);
  expect((await write()).addresses).toBe(0);
  expect((await ledger()).trim().split('\n')).toEqual(lines);
});
