import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asideOf } from '../../src/desk/swap.ts';
import { sha256 } from '../../src/pictures/kept-file.ts';
import { bytesOf } from '../bytes-of.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type BuiltSite, NOW, runBuild } from '../sites.ts';

let content: TemporaryContent;
let site: BuiltSite;

beforeEach(async () => {
  content = await temporaryContent({
    'articles/first/index.md': articleText({ id: 'first1', title: 'The first', topics: '[rivers]' }),
    'articles/second/index.md': articleText({ id: 'second1', title: 'The second' }),
    'topics/rivers.md': '---\nname: Rivers\ndescription: Water that runs.\n---\n',
    'pages/about.md': '---\ntitle: About\ndescription: What this is.\n---\n\nWords.\n',
  });
  const { folder } = content;
  site = { content: folder, out: `${folder}/built`, cache: `${folder}/.cache` };
});
afterEach(() => content.remove());

/** What the cache has that no content decides. */
const OF_NO_CONTENT = ['fonts', 'program'];

/** Builds the same content without anything that was made of any. */
async function cleanBuild(): Promise<Record<string, string>> {
  const clean = { ...site, out: `${content.folder}/clean`, cache: `${content.folder}/.clean-cache` };
  const names = (await readdir(clean.cache).catch(() => [])).filter((name) => !OF_NO_CONTENT.includes(name));
  for (const place of [clean.out, ...names.map((name) => `${clean.cache}/${name}`)])
    await rm(place, { recursive: true, force: true });
  expect(await runBuild(clean)).toMatchObject({ code: 0 });
  return bytesOf(clean.out);
}

describe('a build with errors in the content', () => {
  test('says all of them, ends with 1, and leaves the last good build as it is', async () => {
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    const good = await bytesOf(site.out);
    await content.write(
      'articles/first/index.md',
      articleText({ id: 'first1', title: '""', published: '2026-02-30' }),
    );
    await content.write(
      'articles/second/index.md',
      articleText({ id: 'second1' }, 'A <b>bold</b> word.[^nowhere]'),
    );

    const { code, stderr, stdout } = await runBuild(site);
    expect(code).toBe(1);
    expect(stdout).not.toContain('The site is in');
    const first = `${content.folder}/articles/first/index.md`;
    const second = `${content.folder}/articles/second/index.md`;
    expect(stderr).toContain(`${first}:3:8  error  wrong-field  The field "title" is "", which is empty.`);
    expect(stderr).toContain(`${first}:6:12  error  wrong-field  The field "published" is "2026-02-30"`);
    expect(stderr).toContain(`${second}:9:3  error  raw-html  Raw HTML is not published: "<b>".`);
    expect(stderr).toContain(
      `${second}:9:20  error  undefined-footnote  The note "[^nowhere]" is not defined.`,
    );
    expect(stderr).toContain('5 errors in the content.');
    expect(stderr).toContain('The last good build is untouched.');
    expect(stderr).not.toContain('    at '); // No stack: it would say nothing to an editor.
    expect(await bytesOf(site.out)).toEqual(good);

    await content.write('articles/first/index.md', articleText({ id: 'first1', title: 'Mended' }));
    await content.write('articles/second/index.md', articleText({ id: 'second1' }));
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    expect(await bytesOf(site.out)).toEqual(await cleanBuild());
  });

  test('without a build before it leaves none behind, and bundles nothing for it', async () => {
    await content.write('articles/first/index.md', 'No front matter.');
    expect(await runBuild(site)).toMatchObject({ code: 1 });
    expect(await readdir(content.folder)).not.toContain('built');
    expect(await readdir(site.cache)).not.toContain('program');
  });
});

test('an exception while a page is made ends the build with 1, and leaves the last good build as it is', async () => {
  const picture = await readFile('tests/fixtures/site/articles/every-part/gauge.png');
  await content.write('articles/first/gauge.png', picture);
  await content.write('articles/first/index.md', articleText({ id: 'first1' }, '![A gauge](./gauge.png)'));
  expect(await runBuild(site)).toMatchObject({ code: 0 });
  const good = await bytesOf(site.out);
  const names = (await readdir(`${content.folder}/.cache/pictures`)).filter((name) => name.endsWith('.avif'));
  await rm(`${content.folder}/.cache/pictures/${names[0]}`);
  await rm(`${content.folder}/.cache/site`, { recursive: true });

  const noRoom = new URL('../fixtures/fail-at.ts', import.meta.url);
  noRoom.searchParams.set('name', String(names[0]));
  const { code, stderr } = await runBuild(site, NOW, noRoom);
  expect(code).toBe(1);
  expect(stderr).toContain(names[0]);
  expect(stderr).toContain('The last good build is untouched.');
  expect(await bytesOf(site.out)).toEqual(good);
});

describe('a build after an edit', () => {
  const edits: [name: string, edit: () => Promise<void>][] = [
    [
      'a headline',
      () =>
        content.write(
          'articles/first/index.md',
          articleText({ id: 'first1', title: 'New', topics: '[rivers]' }),
        ),
    ],
    [
      'a text',
      () => content.write('articles/second/index.md', articleText({ id: 'second1' }, 'Other words.')),
    ],
    ['a person', () => content.write('people/one-writer.md', '---\nname: Another Name\n---\n')],
    ['a topic', () => content.write('topics/rivers.md', '---\nname: Streams\ndescription: Smaller.\n---\n')],
    [
      'a page’s title',
      () => content.write('pages/about.md', '---\ntitle: Us\ndescription: Us.\n---\n\nWords.\n'),
    ],
    [
      'a picture',
      async () => {
        const picture = await readFile('tests/fixtures/site/articles/every-part/gauge.png');
        await content.write('articles/first/a.png', picture);
        await content.write('articles/first/index.md', articleText({ id: 'first1' }, '![A gauge](./a.png)'));
      },
    ],
    [
      'a credit',
      () =>
        content.write(
          'articles/first/index.md',
          articleText({ id: 'first1', pictures: '\n  a.png: { credit: New }' }, '![A gauge](./a.png)'),
        ),
    ],
    ['a new article', () => content.write('articles/third/index.md', articleText({ id: 'third1' }))],
    ['a deleted article', () => rm(`${content.folder}/articles/second`, { recursive: true })],
    [
      'a moved month',
      () =>
        content.write(
          'articles/second/index.md',
          articleText({ id: 'second1', published: '2026-10-01T09:00:00Z' }),
        ),
    ],
  ];
  // Two builds an edit.
  test('makes the same bytes as a clean build, whatever was edited', { timeout: 600_000 }, async () => {
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    for (const [name, edit] of edits) {
      await edit();
      expect(await runBuild(site), name).toMatchObject({ code: 0 });
      expect(await bytesOf(site.out), name).toEqual(await cleanBuild());
    }
  });
});

test('after a build that was killed, the next one takes no page from it', async () => {
  expect(await runBuild(site)).toMatchObject({ code: 0 });
  const kept = `${content.folder}/.cache/site`;
  // It was making a page, and another one of an article that is no more.
  await rm(`${kept}/files/2026/11/second/index.html`);
  await writeFile(`${kept}/files/2026/11/second/index.html`, 'A page of the build that was killed.');
  await mkdir(`${kept}/files/2026/11/gone`);
  await writeFile(`${kept}/files/2026/11/gone/index.html`, 'A page of an article that is no more.');
  await rename(`${kept}/made.json`, `${kept}/made.json.before`);
  const making = JSON.stringify(['page/second1', 'page/gone1']);
  await writeFile(`${kept}/made.json.making`, `${sha256(making)}\n${making}`);
  expect(await runBuild(site)).toMatchObject({ code: 0 });
  expect(await bytesOf(site.out)).toEqual(await cleanBuild());
});

describe('a build never harms', () => {
  test('the last good build, even if it was killed between taking that away and putting the next in place', async () => {
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    const good = await bytesOf(site.out);
    await rename(site.out, asideOf(path.resolve(site.out)).last);
    await content.write('articles/first/index.md', 'No front matter.');
    expect(await runBuild(site)).toMatchObject({ code: 1 });
    expect(await bytesOf(site.out)).toEqual(good);
  });

  test('folders beside it that are named like a step of it', async () => {
    await content.write('built.next/letters.txt', 'Mine.');
    await content.write('built.last/letters.txt', 'Mine.');
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    expect(await readFile(`${content.folder}/built.next/letters.txt`, 'utf8')).toBe('Mine.');
    expect(await readFile(`${content.folder}/built.last/letters.txt`, 'utf8')).toBe('Mine.');
  });

  test('a folder that holds something else', async () => {
    await content.write('home/letters.txt', 'Mine.');
    const { code, stderr } = await runBuild({ ...site, out: `${content.folder}/home` });
    expect([code, stderr.includes('letters.txt')]).toEqual([2, true]);
    expect(await readFile(`${content.folder}/home/letters.txt`, 'utf8')).toBe('Mine.');
  });

  test('another build that runs with the same cache', async () => {
    const both = await Promise.all([runBuild(site), runBuild(site)]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(both.map(({ stderr }) => stderr).join('')).toContain('Another build runs');
    expect(await bytesOf(site.out)).toEqual(await cleanBuild());
  });
});

test('a variant that is damaged in the cache is made again', async () => {
  const picture = await readFile('tests/fixtures/site/articles/every-part/gauge.png');
  await content.write('articles/first/gauge.png', picture);
  await content.write('articles/first/index.md', articleText({ id: 'first1' }, '![A gauge](./gauge.png)'));
  expect(await runBuild(site)).toMatchObject({ code: 0 });
  const good = await bytesOf(site.out);
  const folder = `${content.folder}/.cache/pictures`;
  for (const name of await readdir(folder)) await writeFile(`${folder}/${name}`, '');
  await rm(`${content.folder}/.cache/site`, { recursive: true });
  expect(await runBuild(site)).toMatchObject({ code: 0 });
  expect(await bytesOf(site.out)).toEqual(good);
});

test('a build says which articles it holds back', async () => {
  await content.write('articles/first/index.md', articleText({ id: 'first1', draft: 'true' }));
  await content.write(
    'articles/second/index.md',
    articleText({ id: 'second1', published: '2027-01-01T09:00:00Z' }),
  );
  const { code, stdout, stderr } = await runBuild(site);
  expect(code).toBe(0);
  expect(stdout + stderr).toContain(`Not published, a draft: ${content.folder}/articles/first/index.md`);
  expect(stdout + stderr).toContain('Not published before 2027-01-01T09:00:00Z');
});

test.each([
  [['--no-such-option'], 'no-such-option'],
  [['--now', '03/04/2026'], '--now is "03/04/2026"'],
])('a command that is called wrongly ends with 2 and says how', async (args, said) => {
  const { execFile } = await import('node:child_process');
  const ended = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, ['src/desk/build.ts', ...args], (error, _, stderr) =>
      resolve({ code: error?.code, stderr }),
    );
  });
  expect(ended).toEqual({ code: 2, stderr: expect.stringContaining(said) });
});
