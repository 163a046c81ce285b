import { appendFile, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf } from '../bytes-of.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type Ended, runNode } from '../run-node.ts';
import { NOW } from '../sites.ts';

let content: TemporaryContent;
let place: string;
/** The site among the caches, of which the one that is served has the files. */
let kept: string;
let edition = 0;

beforeAll(async () => {
  content = await temporaryContent({
    'articles/first/index.md': articleText({ id: 'first1' }, 'A paragraph.\n\n## Heights\n\nWords.'),
  });
  place = content.folder;
  kept = `${place}/.cache/site/files`;
});
afterAll(() => content.remove());

/** Changes what every page shows, and makes the site of it. */
beforeEach(async () => {
  edition += 1;
  await content.write('pages/about.md', `---\ntitle: About ${edition}\ndescription: D.\n---\n\nWords.\n`);
  expect(await build(['--compress'])).toMatchObject({ code: 0 });
});

function build(args: string[], killedAt?: string, out = 'built', cache = '.cache'): Promise<Ended> {
  const ending = new URL('../fixtures/end-at.ts', import.meta.url).href;
  const before = killedAt ? ['--import', `${ending}?killed&${killedAt}`] : [];
  const folders = ['--content', place, '--out', `${place}/${out}`, '--cache', `${place}/${cache}`];
  return runNode([...before, 'src/desk/build.ts', ...folders, '--now', NOW, ...args]);
}

/** Builds on what is there, and with nothing; what is drawn and bundled is kept, since that takes long. */
async function expectCleanBuild(args: string[]): Promise<void> {
  const ended = await build(args);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  for (const name of await readdir(`${place}/.clean`).catch(() => []))
    if (!['cards', 'fonts', 'program'].includes(name))
      await rm(`${place}/.clean/${name}`, { recursive: true });
  expect(await build(args, undefined, 'clean', '.clean')).toMatchObject({ code: 0 });
  const [made, clean] = [await bytesOf(`${place}/built`), await bytesOf(`${place}/clean`)];
  expect(Object.keys(made)).toEqual(Object.keys(clean));
  expect(Object.keys(made).filter((file) => made[file] !== clean[file])).toEqual([]);
}

/** Turns one bit of a file. */
async function flip(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(file, bytes);
}

test('a build mends what is damaged', async () => {
  const [index = ''] = await readdir(`${place}/.cache/search`);
  await rm(`${place}/.cache/readings/build/00.json`, { force: true });
  await flip(`${place}/built/topics/index.html`);
  await rm(`${kept}/a/first1.json`);
  await flip(`${kept}/2026/11/first/index.html.br`);
  await rm(`${kept}/feed.atom.gz`);
  const sheet = (await readdir(`${kept}/assets`)).find((name) => name.endsWith('.css.br'));
  await flip(`${kept}/assets/${sheet}`);
  await appendFile(`${kept}/_headers`, '\n');
  await flip(`${kept}/service-worker.js.zst`);
  for (const folder of ['readings/build', 'readings/build/00.json', 'renderings', 'search'])
    await content.write(`.cache/${folder}/strange/strange.json`, 'Of somebody else.');
  await rm(`${place}/.cache/cards`, { recursive: true });
  await content.write('.cache/cards', 'No folder.');
  // Its files are asked for where the site has them no more.
  await rm(`${kept}/search`, { recursive: true });
  await rm(`${kept}/cards`, { recursive: true });
  await flip(`${place}/.cache/search/${index}/pagefind.js`);
  await expectCleanBuild(['--compress']);
});

test('a build takes out what somebody has put into the site among the caches', async () => {
  for (const name of ['stray.html', '2026/stray.html', '2026/11/first/stray.txt', 'no/where/stray.txt'])
    await content.write(`.cache/site/files/${name}`, 'Of somebody else.');
  await expectCleanBuild(['--compress']);
});

test('a build takes out what somebody has put into the site that is served, of which one after it is made', async () => {
  for (const name of ['a/stray.txt', 'a/no/where/stray.txt'])
    await content.write(`built/${name}`, 'Of somebody else.');
  await rm(`${place}/built/a/first1.json`);
  await content.write('pages/about.md', '---\ntitle: About us\ndescription: D.\n---\n\nWords.\n');
  expect(await build(['--compress'])).toMatchObject({ code: 0 });
  // What was served is the tree among the caches now.
  expect(await readdir(`${kept}/a`)).toContain('stray.txt');
  await expectCleanBuild(['--compress']);
});

test('a build renders a text again that rotted in the cache, under the time at which it was kept', async () => {
  const folder = `${place}/.cache/renderings`;
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.txt')) continue;
    const { atime, mtime } = await stat(`${folder}/${name}`);
    await flip(`${folder}/${name}`);
    await utimes(`${folder}/${name}`, atime, mtime);
  }
  // Every page is made again, and so each text is asked for.
  await content.write('pages/new.md', '---\ntitle: New\ndescription: D.\n---\n\nWords.\n');
  await expectCleanBuild(['--compress']);
});

test('a build takes nothing that is damaged of what Node has kept of its modules', async () => {
  const names = await readdir(`${place}/.cache/compiled`, { recursive: true });
  const files: string[] = [];
  for (const name of names) {
    const file = `${place}/.cache/compiled/${name}`;
    if ((await stat(file)).isFile()) files.push(file);
  }
  expect(files.length).toBeGreaterThan(100);
  for (const [index, file] of files.entries())
    await (index % 2 === 0 ? flip(file) : truncate(file, Math.floor((await stat(file)).size / 2)));
  await content.write('pages/new.md', '---\ntitle: Newer\ndescription: D.\n---\n\nWords.\n');
  await expectCleanBuild(['--compress']);
});

describe('a build that was killed while it compressed', () => {
  test.each([
    ['leaves no copies for one that has none', ['--compress'], []],
    ['leaves none of an edition before', ['--compress'], ['--compress']],
  ])('%s', async (_, first, next) => {
    if (next.length === 0) expect(await build([])).toMatchObject({ code: 0 });
    await content.write('pages/about.md', '---\ntitle: Killed\ndescription: D.\n---\n\nWords.\n');
    expect((await build(first, 'write=.br')).code).not.toBe(0);
    await expectCleanBuild(next);
  });

  test.each([
    ['damaged', (note: string) => writeFile(note, '')],
    ['gone', (note: string) => rm(note)],
  ])('leaves none of its pages, even if what it noted is %s', async (_, damage) => {
    await content.write('articles/killed/index.md', articleText({ id: 'killed1' }));
    expect((await build(['--compress'], 'write=trees.json')).code).not.toBe(0);
    await rm(`${place}/articles/killed`, { recursive: true });
    await damage(`${place}/.cache/site/made.json.making`);
    await expectCleanBuild(['--compress']);
  });
});
