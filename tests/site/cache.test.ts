import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { runNode } from '../run-node.ts';
import { runBuild } from '../sites.ts';

let content: TemporaryContent | undefined;
afterEach(() => content?.remove());

test('what the cache has of a deleted article goes a week later, and nothing of those that are there', async () => {
  content = await temporaryContent({
    'articles/stays/index.md': articleText({ id: 'stays1', title: 'This stays' }),
    'articles/draft/index.md': articleText({ id: 'draft1', title: 'A draft', draft: 'true' }),
  });
  const { folder, write } = content;
  const site = { content: folder, out: `${folder}/built`, cache: `${folder}/.cache` };
  const build = async (day: number) => {
    const now = `2026-12-${String(day).padStart(2, '0')}T09:00:00+00:00`;
    expect(await runBuild(site, now)).toMatchObject({ code: 0, stderr: '' });
    return globSync('{cards,fonts/*,pictures,renderings/*}/*.*', { cwd: site.cache }).sort();
  };
  const before = await build(1);
  await write('articles/goes/index.md', articleText({ id: 'goes1', title: 'This goes' }));
  const after = await build(2);
  const added = after.filter((file) => !before.includes(file));
  expect(added.map((file) => file.replace(/\/.*/, '')).sort()).toEqual(['cards', 'renderings']);
  await rm(`${folder}/articles/goes`, { recursive: true });
  // Whoever puts it back within the week finds it as it was.
  for (const day of [3, 9]) expect(await build(day)).toEqual(after);
  expect(await build(10)).toEqual(before);
  expect(await build(20)).toEqual(before);
});

test('a table that was written into the site is not in the next, which takes the old one for its own', async () => {
  content = await temporaryContent({ 'articles/one/index.md': articleText() });
  const { folder, write } = content;
  const site = { content: folder, out: `${folder}/built`, cache: `${folder}/.cache` };
  const tableOf = () => globSync('.hosting/{files.tsv,header-sets.json}', { cwd: site.out });
  for (const title of ['Two', 'Three']) {
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    expect(tableOf()).toEqual([]);
    expect(await runNode(['src/desk/table.ts', '--out', site.out])).toMatchObject({ code: 0 });
    expect(tableOf()).toHaveLength(2);
    await write('articles/one/index.md', articleText({ title }));
  }
  expect(await runBuild(site)).toMatchObject({ code: 0 });
  expect(tableOf()).toEqual([]);
});
