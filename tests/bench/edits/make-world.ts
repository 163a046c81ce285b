import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { copyProject } from '../../copy-project.ts';
import { randomOf } from '../../random.ts';
import { NOW } from '../article.ts';
import { writeArchive } from '../write-articles.ts';
import { editBody } from './text-file.ts';
import { namesIn, textOf, type World } from './world.ts';

/** The folders of the content of which the archive has none of its own, or other ones. */
const PARTS = ['articles', 'people', 'topics', 'pages', 'removed'];

/**
 * Makes a world: an archive of so many articles, with the fixtures of the tests and the project's own content, which have
 * everything that may stand in an article. What was there before goes.
 *
 * @param place Where it goes.
 */
export async function makeWorld(place: string, seed: number, articles: number): Promise<World> {
  rmSync(place, { recursive: true, force: true });
  const project = path.join(place, 'project');
  await copyProject(project);
  const content = path.join(place, 'content');
  const { own } = await writeArchive(path.join(place, 'archive'), articles);
  for (const from of [own, 'content', 'tests/fixtures/site']) {
    for (const part of PARTS.filter((part) => existsSync(path.join(from, part))))
      cpSync(path.join(from, part), path.join(content, part), { recursive: true });
  }
  const ledger = ['content', 'tests/fixtures/site'].map((from) =>
    readFileSync(path.join(from, 'published.jsonl'), 'utf8'),
  );
  writeFileSync(path.join(content, 'published.jsonl'), ledger.join(''));
  const world: World = {
    place,
    project,
    content,
    cache: path.join(place, 'cache'),
    told: { out: 'site', now: NOW, compress: false, metaPolicy: false },
    random: randomOf(seed),
    number: 0,
  };
  // What others link to cannot be taken away: most articles keep no such link.
  for (const slug of namesIn(world, 'articles').filter((_, index) => index % 4 > 0))
    editBody(textOf(world, slug), (text) => text.replace(/\[([^\]]+)\]\(\/20[^)]*\)/g, '$1'));
  for (const slug of namesIn(world, 'articles'))
    await shrinkLead(path.join(content, 'articles', slug, 'lead.jpg'));
  return world;
}

/** Makes a picture small: what is proved is not how pictures are encoded, and that takes long. */
async function shrinkLead(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const bytes = await sharp(file).resize(480).keepMetadata().jpeg().toBuffer();
  // The file is one of many links to the same bytes.
  rmSync(file);
  writeFileSync(file, bytes);
}
