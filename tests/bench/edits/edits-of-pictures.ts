import { readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { editBody, editFields } from './text-file.ts';
import { anyOf, below, type Edits, namesIn, textOf, type World } from './world.ts';

/** In pixels: small, since what is proved is not how pictures are encoded; large enough for a card. */
const SIZE = { width: 420, height: 410 };

/** Edits of pictures. */
export const PICTURE_EDITS: Edits = {
  'a picture in the text': async (world) => {
    const slug = anyOf(world, namesIn(world, 'articles'));
    if (!slug) return undefined;
    const name = `p${world.number}.png`;
    await draw(world, path.join(world.content, 'articles', slug, name));
    editBody(textOf(world, slug), (text) => `${text}\n\n![A view ${world.number}](./${name} "A caption.")\n`);
    editFields(textOf(world, slug), (fields) => {
      fields['pictures'] = {
        ...fields['pictures'],
        [name]: { credit: 'Desk', kind: anyOf(world, ['picture', 'graphic']) },
      };
    });
    return slug;
  },
  'a lead picture': async (world) => {
    const slug = anyOf(world, namesIn(world, 'articles'));
    if (!slug) return undefined;
    await draw(world, path.join(world.content, 'articles', slug, 'drawn.png'));
    editFields(textOf(world, slug), (fields) => {
      fields['lead'] = { src: './drawn.png', alt: `A view ${world.number}.`, credit: 'Desk' };
      delete fields['leadGraphic'];
    });
    return slug;
  },
  'a lead picture with another caption': (world) => {
    const slug = anyOf(world, namesIn(world, 'articles'));
    if (!slug) return undefined;
    editFields(textOf(world, slug), (fields) => {
      if (fields['lead'])
        Object.assign(fields['lead'], {
          caption: `A caption ${world.number}.`,
          kind: anyOf(world, ['picture', 'graphic']),
        });
    });
    return slug;
  },
  'no lead': (world) => {
    const slug = anyOf(world, namesIn(world, 'articles'));
    if (!slug) return undefined;
    editFields(textOf(world, slug), (fields) => {
      delete fields['lead'];
      delete fields['leadGraphic'];
    });
    return slug;
  },
  'another picture of the same name, size and time': async (world) => {
    const file = anyOf(world, drawnIn(world));
    if (!file) return undefined;
    const { atime, mtime } = statSync(file);
    await draw(world, file);
    utimesSync(file, atime, mtime);
    return path.relative(world.content, file);
  },
};

/** The pictures that edits have drawn. */
function drawnIn(world: World): string[] {
  return namesIn(world, 'articles').flatMap((slug) => {
    const folder = path.join(world.content, 'articles', slug);
    return readdirSync(folder)
      .filter((name) => /^(?:p\d+|drawn)\.png$/.test(name))
      .sort()
      .map((name) => path.join(folder, name));
  });
}

/** A picture that differs from every other, and has as many bytes. */
async function draw(world: World, file: string): Promise<void> {
  const colour = { r: below(world, 256), g: below(world, 256), b: world.number % 256 };
  await sharp({ create: { ...SIZE, channels: 3, background: colour } })
    .png({ compressionLevel: 0 })
    .toFile(file);
}
