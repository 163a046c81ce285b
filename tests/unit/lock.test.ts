import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { withBuildLock } from '../../src/desk/lock.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'galley-lock-'));
  return () => rm(cache, { recursive: true });
});

const leave = (lock: string) => writeFile(path.join(cache, 'building'), lock);
const build = () => withBuildLock(cache, () => readFile(path.join(cache, 'building'), 'utf8'));

describe('a lock', () => {
  test('is held while another process runs that has taken it', async () => {
    const { pid } = process;
    await expect(withBuildLock(cache, build)).rejects.toThrow(`Another build runs (process ${pid})`);
  });

  test('is taken over from a process that has ended', async () => {
    const child = spawn(process.execPath, ['--version']);
    await new Promise((resolve) => child.once('exit', resolve));
    await leave(`${child.pid} 1`);
    expect(await build()).toContain(`${process.pid} `);
  });

  test('is taken over from one whose number this process has now, or any other', async () => {
    for (const number of [process.pid, process.ppid]) {
      await leave(`${number} 1`);
      expect(await build()).toContain(`${process.pid} `);
    }
  });

  test.each(['', 'damaged', '-1 7'])('is taken over when it says %j', async (lock) => {
    await leave(lock);
    expect(await build()).toContain(`${process.pid} `);
  });

  test.each(['nobody had it', 'one was left'])(
    'is had by one of several processes that ask for it at once, where %s',
    async (before) => {
      const left = before === 'one was left' ? `${process.pid} 1` : '';
      const ends = await Promise.all(Array.from({ length: 4 }, () => askAgainAndAgain(left)));
      expect(ends).toEqual(Array(4).fill({ code: 0, stderr: '' }));
      expect(await readdir(cache)).toEqual([]);
    },
  );
});

/** What a process does that asks for the lock many times. A folder that it makes while it has the lock is no other's, or it fails. */
const ASKS = `
  import { mkdir, rmdir, writeFile } from 'node:fs/promises';
  const { withBuildLock } = await import(process.argv[1]);
  const [cache, left] = process.argv.slice(2);
  for (let had = 0; had < 300; ) {
    await withBuildLock(cache, async () => {
      await mkdir(cache + '/had');
      await rmdir(cache + '/had');
      had++;
    }).catch((error) => {
      if (!error.message.startsWith('Another build runs')) throw error;
    });
    if (left) await writeFile(cache + '/building', left, { flag: 'wx' }).catch(() => {});
  }
  if (left) await withBuildLock(cache, async () => {}).catch(() => {});
`;

async function askAgainAndAgain(left: string): Promise<{ code: number | null; stderr: string }> {
  const lock = new URL('../../src/desk/lock.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', ASKS, lock, cache, left]);
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, stderr };
}
