import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginApart } from '../../src/build/apart.ts';
import { runNode } from '../run-node.ts';

let folder: string;
beforeAll(async () => {
  await mkdir('.cache/tests', { recursive: true });
  folder = path.resolve(await mkdtemp('.cache/tests/apart-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function moduleOf(name: string, text: string): Promise<URL> {
  const file = path.join(folder, `${name}.mjs`);
  await writeFile(file, text);
  return pathToFileURL(file);
}

const WAIT = "process.on('message', () => {}); process.once('disconnect', () => process.exit());";

test.each([
  [
    'its own error',
    "process.send(new Error('There is no paper.'), () => process.exit(1));",
    'There is no paper.',
  ],
  ['its code', 'process.exit(3);', 'The process that prints has ended before its time (3).'],
  ['the signal', "process.kill(process.pid, 'SIGKILL');", 'has ended before its time (SIGKILL).'],
])('a process that fails says %s', async (name, text, message) => {
  const { ended } = beginApart(await moduleOf(name, text), 'prints', {});
  await expect(ended).rejects.toThrow(message);
});

test('what it says is heard, in the form in which it was said, and it ends when it is let go', async () => {
  const echo = await moduleOf('echo', `process.on('message', (what) => process.send(what)); ${WAIT}`);
  const said: unknown[] = [];
  const apart = beginApart(echo, 'answers', {}, (what) => {
    said.push(what);
    apart.close();
  });
  apart.send(new Map([['bytes', new Uint8Array([1, 2])]]));
  await apart.ended;
  expect(said).toEqual([new Map([['bytes', new Uint8Array([1, 2])]])]);
});

test('an error of whoever hears it ends it', async () => {
  const { ended } = beginApart(await moduleOf('says', `process.send('words'); ${WAIT}`), 'speaks', {}, () => {
    throw new Error('Not understood.');
  });
  await expect(ended).rejects.toThrow('Not understood.');
});

test('one that was ended by a signal, and is sent something before that shows, is one error and not two', async () => {
  const parent = await moduleOf(
    'parent',
    `
      import { beginApart } from ${JSON.stringify(new URL('../../src/build/apart.ts', import.meta.url).href)};
      const stop = new AbortController();
      const child = new URL(${JSON.stringify((await moduleOf('child', WAIT)).href)});
      const apart = beginApart(child, 'waits', { signal: stop.signal });
      const ended = apart.ended.catch(({ message }) => console.log(message));
      await new Promise((resolve) => setTimeout(resolve, 500));
      stop.abort();
      // It ends, and nothing is seen of that.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      apart.send({});
      await ended;
    `,
  );
  expect(await runNode([parent.pathname])).toEqual({
    code: 0,
    stdout: 'The operation was aborted\n',
    stderr: '',
  });
});
