import { spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { withBuildLock } from '../../src/desk/lock.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'galley-lock-'));
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
});
