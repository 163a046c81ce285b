import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bytesOf } from '../bytes-of.ts';
import { articleText, temporaryContent } from '../fixtures/temporary-content.ts';
import { runNode } from '../run-node.ts';
import { NOW } from '../sites.ts';

/** At how many moments of a build it is killed, one as far from the next as any. */
const MOMENTS = 10;

/** Two editions: an article has another headline, one is gone, one is new, and one of them has compressed copies. */
const EDITIONS = [
  { articles: { first: 'The first', second: 'The second' }, options: [] },
  { articles: { first: 'The first, again', third: 'The third' }, options: ['--compress'] },
];

test('a build that is killed at any moment leaves a whole site, and the next one is right', {
  timeout: 600_000,
}, async () => {
  const content = await temporaryContent({
    'pages/about.md': '---\ntitle: About\ndescription: D.\n---\n\nWords.\n',
  });
  const place = content.folder;
  const write = async (edition: number) => {
    await rm(`${place}/articles`, { recursive: true, force: true });
    for (const [slug, title] of Object.entries(EDITIONS[edition]?.articles ?? {}))
      await content.write(`articles/${slug}/index.md`, articleText({ id: `${slug}1`, title }));
  };
  const build = (edition: number, how = '', [out, cache] = ['built', '.cache']) => {
    const module = `${new URL('../fixtures/kill-after.ts', import.meta.url).href}?${how}`;
    const folders = ['--content', place, '--out', `${place}/${out}`, '--cache', `${place}/${cache}`];
    const told = [...folders, '--now', NOW, ...(EDITIONS[edition]?.options ?? [])];
    return runNode([...(how ? ['--import', module] : []), 'src/desk/build.ts', ...told]);
  };
  const clean: Record<string, string>[] = [];
  for (const edition of EDITIONS.keys()) {
    await write(edition);
    expect(await build(edition, '', ['clean', '.clean'])).toMatchObject({ code: 0 });
    clean.push(await bytesOf(`${place}/clean`));
    await rm(`${place}/.clean/site`, { recursive: true });
  }
  // From the second edition to the first, so that all is there which a build rests on.
  for (const edition of [0, 1]) {
    await write(edition);
    expect(await build(edition, `count=${place}/calls`)).toMatchObject({ code: 0 });
  }
  const calls = Number(await readFile(`${place}/calls`, 'utf8'));
  expect(calls).toBeGreaterThan(100);

  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const [before, now] = [(moment + 1) % 2, moment % 2];
    const killedAt = Math.ceil((calls * (moment + 0.5)) / MOMENTS);
    await write(now);
    await build(now, `calls=${killedAt}`);
    const left = await bytesOf(`${place}/built`);
    const isOne = [before, now].some((edition) => sameFiles(left, clean[edition]));
    expect(isOne, `after ${killedAt} of ${calls} changes`).toBe(true);
    expect(await build(now)).toMatchObject({ code: 0 });
    const made = await bytesOf(`${place}/built`);
    const differing = Object.keys({ ...made, ...clean[now] }).filter(
      (file) => made[file] !== clean[now]?.[file],
    );
    expect(differing, `after ${killedAt} of ${calls} changes`).toEqual([]);
  }
  await content.remove();
});

/** Where a build of a site that was not there may end: a call of the file system that is made next. */
const STEPS = [
  'rename=made.json.making',
  // Threads make articles already.
  'rename=made.json.making&after=1',
  'link=files.half/2026',
  'rename=trees.json',
  'rename=made.json',
  'rename=galley-next',
  'rename=/built',
  'link=files.half/feed',
  'rename=site/files',
];

test('a first build of many articles that is killed is in nobody’s way', { timeout: 600_000 }, async () => {
  const articles = Array.from({ length: 45 }, (_, number) => [
    `articles/news-${number}/index.md`,
    articleText({ id: `news${number}`, title: `News ${number}` }),
  ]);
  const content = await temporaryContent(Object.fromEntries(articles));
  const place = content.folder;
  const build = (how = '') => {
    const module = `${new URL('../fixtures/end-at.ts', import.meta.url).href}?killed&${how}`;
    const folders = ['--content', place, '--out', `${place}/built`, '--cache', `${place}/.cache`];
    const before = how ? ['--import', module] : [];
    return runNode([...before, 'src/desk/build.ts', ...folders, '--now', NOW]);
  };
  expect(await build()).toMatchObject({ code: 0 });
  const clean = await bytesOf(`${place}/built`);
  for (const step of STEPS) {
    await rm(`${place}/.cache/site`, { recursive: true });
    await rm(`${place}/built`, { recursive: true, force: true });
    expect((await build(step)).code, step).not.toBe(0);
    expect(await build(), step).toMatchObject({ code: 0 });
    const made = await bytesOf(`${place}/built`);
    expect(sameFiles(made, clean), step).toBe(true);
    // The one that is kept is as the one that is served, but for what is put into that.
    const { '.galley': _, ...served } = made;
    const kept = await bytesOf(`${place}/.cache/site/files`);
    expect(
      Object.keys(served).filter((file) => served[file] !== kept[file]),
      step,
    ).toEqual([]);
    expect(
      Object.keys(kept).filter((file) => !(file in served)),
      step,
    ).toEqual([]);
    expect((await readdir(`${place}/.cache/site`)).sort(), step).toEqual([
      'files',
      'made.json',
      'trees.json',
    ]);
  }
  await content.remove();
});

test('a build that is killed while pictures are drawn leaves the site before, and nobody draws on', async () => {
  const content = await temporaryContent({
    'articles/before/index.md': articleText({ id: 'before1', title: 'Before' }),
  });
  const place = content.folder;
  const told = (out: string) => [
    '--content',
    place,
    '--out',
    `${place}/${out}`,
    '--cache',
    `${place}/.cache`,
  ];
  const build = (out: string) => runNode(['src/desk/build.ts', ...told(out), '--now', NOW]);
  expect(await build('built')).toMatchObject({ code: 0 });
  const before = await bytesOf(`${place}/built`);
  const lead = '\n  src: ./lead.png\n  alt: A field.\n  credit: Nobody';
  await content.write('articles/drawn/index.md', articleText({ id: 'drawn1', title: 'Drawn', lead }));
  const noise = { type: 'gaussian', mean: 128, sigma: 9 } as const;
  const picture = sharp({ create: { width: 1300, height: 800, channels: 3, background: '#888', noise } });
  await content.write('articles/drawn/lead.png', await picture.png().toBuffer());

  const killed = spawn(process.execPath, ['src/desk/build.ts', ...told('built'), '--now', NOW]);
  const ended = new Promise((resolve) => killed.once('exit', (_, signal) => resolve(signal)));
  await until(async () => (await drawnIn(place)) > 0);
  killed.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const drawn = await drawnIn(place);
  expect(await bytesOf(`${place}/built`)).toEqual(before);
  await setTimeout(3000);
  expect(await drawnIn(place)).toBe(drawn);

  expect(await build('built')).toMatchObject({ code: 0 });
  const made = await bytesOf(`${place}/built`);
  await rm(`${place}/.cache/site`, { recursive: true });
  await rm(`${place}/.cache/pictures`, { recursive: true });
  expect(await build('clean')).toMatchObject({ code: 0 });
  expect(sameFiles(made, await bytesOf(`${place}/clean`))).toBe(true);
  await content.remove();
});

/** How many pictures are drawn. */
async function drawnIn(place: string): Promise<number> {
  const names = await readdir(`${place}/.cache/pictures`).catch(() => []);
  return names.filter((name) => /\.(?:avif|webp|jpeg)$/.test(name)).length;
}

/** Waits until something is true. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await setTimeout(10);
}

function sameFiles(one: Record<string, string>, other: Record<string, string> | undefined): boolean {
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => one[name] === other?.[name]);
}
