import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Drawn, drawApart } from '../../src/build/draw-apart.ts';
import { articleCards } from '../../src/editions/all-cards.ts';
import { keptCard } from '../../src/editions/card.ts';
import { drawCard } from '../../src/editions/cards/draw-card.ts';
import { type Master, readMaster } from '../../src/pictures/master.ts';
import { encodeVariant, keptVariant, variantsOf } from '../../src/pictures/variants.ts';
import { site } from '../../src/site.config.ts';
import { articleWith } from '../fixtures/headlines.ts';

const root = process.cwd();
let cacheDir: string;
beforeEach(async () => {
  await mkdir('.cache/tests', { recursive: true });
  cacheDir = path.resolve(await mkdtemp('.cache/tests/draw-apart-'));
});
afterEach(() => rm(cacheDir, { recursive: true }));

async function masterOf(background: string, width: number) {
  const file = path.relative(root, path.join(cacheDir, `${background}-${width}.png`));
  await writeFile(
    file,
    await sharp({ create: { width, height: 300, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return readMaster(root, file, 'picture', cacheDir);
}

/** What is drawn of an article, by its paths in the cache. */
function filesOf({ summary, pictures = [] }: Drawn): string[] {
  return [
    ...pictures.flatMap((master) => variantsOf(master).map(({ name }) => keptVariant(name))),
    ...articleCards(summary, site).map(({ name }) => keptCard(name)),
  ];
}

const NOTHING = () => {};

const kept = async (files: string[]) =>
  Promise.all(files.map((file) => readFile(path.join(cacheDir, file)).catch(() => undefined)));

test('another process draws what the cache has not, with the bytes that it has here, and leaves what is there', async () => {
  const [red, blue] = [await masterOf('red', 700), await masterOf('blue', 700)];
  const articles: Drawn[] = [
    { summary: articleWith({ title: 'First' }), pictures: [red] },
    { summary: articleWith({ title: 'Second' }), pictures: [red, blue] },
    { summary: articleWith({ title: 'Third' }) },
  ];
  const files = [...new Set(articles.flatMap(filesOf))];
  const [had = ''] = files;
  await mkdir(path.join(cacheDir, path.dirname(had)), { recursive: true });
  await writeFile(path.join(cacheDir, had), 'Left as it is.');
  const told: string[] = [];
  await drawApart(articles, { root, cacheDir }, (done, all) => told.push(`${done} of ${all}`));
  const [left, ...drawn] = await kept(files);
  expect(left?.toString()).toBe('Left as it is.');
  expect([told[0], told.at(-1)]).toEqual(['0 of 3', '3 of 3']);
  expect([
    ...(await readdir(path.join(cacheDir, 'pictures'))),
    ...(await readdir(path.join(cacheDir, 'cards'))),
  ])
    // And what was read of the two masters.
    .toHaveLength(files.length + 2);
  for (const folder of ['pictures', 'cards']) await rm(path.join(cacheDir, folder), { recursive: true });
  for (const { summary, pictures = [] } of articles) {
    for (const master of pictures)
      for (const variant of variantsOf(master)) await encodeVariant(root, master, variant, cacheDir);
    for (const card of articleCards(summary, site)) await drawCard(card, { root, cacheDir });
  }
  expect(drawn).toEqual((await kept(files)).slice(1));
});

test('a few are left to who shows them', async () => {
  await drawApart([{ summary: articleWith({ title: 'Few' }) }], { root, cacheDir }, NOTHING);
  expect(existsSync(path.join(cacheDir, 'cards'))).toBe(false);
});

test('what cannot be drawn ends the drawing: whoever shows it says so', async () => {
  const pictures = [
    await masterOf('green', 1600),
    await masterOf('black', 1600),
    await masterOf('gray', 1600),
  ];
  const [, black] = pictures;
  await rm(path.join(root, black?.file ?? ''));
  await drawApart([{ summary: articleWith({}), pictures }], { root, cacheDir }, NOTHING);
  const found = await Promise.all(
    pictures.map((master) => kept(variantsOf(master).map(({ name }) => keptVariant(name)))),
  );
  const [green, ...others] = found.map((files) => files.filter((file) => file !== undefined).length);
  expect([green, ...others]).toEqual([variantsOf(pictures[0] as Master).length, 0, 0]);
});

test('a process that ends before its time is an error', async () => {
  const pictures = [await masterOf('white', 1600)];
  const { NODE_OPTIONS } = process.env;
  process.env['NODE_OPTIONS'] = '--no-such-option';
  try {
    const drawing = drawApart([{ summary: articleWith({}), pictures }], { root, cacheDir }, NOTHING);
    await expect(drawing).rejects.toThrow('has ended before its time');
  } finally {
    if (NODE_OPTIONS === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = NODE_OPTIONS;
  }
});
