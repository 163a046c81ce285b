import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { NOW, pressSite } from '../sites.ts';

/** Waits until a command has said `words`, and gives back all that it said. */
function until(child: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(words)) resolve(said);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said}`)));
  });
}

test('start builds, takes the next free port, says so, serves the article, and ends cleanly', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  const { port } = other.address() as { port: number };
  const args = [
    '--content',
    'tests/fixtures/site',
    '--port',
    String(port),
    '--out',
    '.cache/tests/started',
    '--cache',
    '.cache/tests/started-cache',
  ];
  const child = spawn(process.execPath, ['src/desk/start.ts', ...args, '--now', '2026-12-01T00:00:00Z']);
  try {
    const said = await until(child, 'Ctrl+C');
    expect(said).toContain(`Port ${port} is taken`);
    const article = /The article: +(\S+)/.exec(said)?.[1] ?? '';
    expect(article).toMatch(/\/2026\/11\/plain-words\/$/);
    const page = await fetch(article);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html;charset=utf-8']);
    for (const [name, type] of [
      ['article.md', 'text/markdown;charset=utf-8'],
      ['article.txt', 'text/plain;charset=utf-8'],
      ['article.epub', 'application/epub+zip'],
    ] as const) {
      const copy = await fetch(new URL(name, article));
      expect([copy.status, copy.headers.get('content-type')]).toEqual([200, type]);
    }
    const missing = await fetch(new URL('/no/such/page/', article));
    expect([missing.status, (await missing.text()).includes('no page at this address')]).toEqual([404, true]);
    expect((await fetch(new URL('/%zz', article))).status).toBe(404);
    const asFolder = await fetch(`${article.slice(0, -1)}?a=b`, { redirect: 'manual' });
    expect([asFolder.status, asFolder.headers.get('location')]).toEqual([301, '/2026/11/plain-words/?a=b']);
    expect((await fetch(article, { method: 'POST' })).status).toBe(405);

    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await expect(fetch(article)).rejects.toThrow();
  } finally {
    child.kill();
    other.close();
  }
});

test('start serves a site below the path of its address, and says where', async () => {
  const { content, address, cache } = pressSite;
  const args = ['--content', content, '--cache', `${cache}-started`, '--out', '.cache/tests/press-started'];
  const options = [...args, '--address', address, '--port', '0', '--now', NOW];
  const child = spawn(process.execPath, ['src/desk/start.ts', ...options]);
  try {
    const said = await until(child, 'Ctrl+C');
    const front = /The front page: +(\S+)/.exec(said)?.[1] ?? '';
    const article = /The article: +(\S+)/.exec(said)?.[1] ?? '';
    expect([new URL(front).pathname, new URL(article).pathname]).toEqual([
      '/some/press/',
      '/some/press/2026/11/plain-words/',
    ]);
    expect([(await fetch(front)).status, (await fetch(article)).status]).toEqual([200, 200]);
    const root = await fetch(new URL('/', front), { redirect: 'manual' });
    expect([root.status, root.headers.get('location')]).toEqual([302, '/some/press/']);
  } finally {
    child.kill();
  }
});
