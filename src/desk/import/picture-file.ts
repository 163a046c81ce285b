import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { slugFrom } from '../../article/slug.ts';
import { CommandFailure } from '../command.ts';

/** Formats that an article may have, with the endings of their names. */
const ENDINGS: Record<string, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  heif: 'avif',
  tiff: 'tif',
  gif: 'gif',
};

/**
 * Reads the picture that is to go with an article.
 *
 * @returns Its bytes as they are, and a name for it: its own, in letters that can stand in an address.
 * @throws {CommandFailure} When there is none, it is broken, or its format is none that is shown.
 */
export async function readPicture(file: string): Promise<{ name: string; bytes: Uint8Array }> {
  const fail = (why: string) =>
    new CommandFailure(
      `${file}: ${why}.\nName a whole JPEG, PNG, WebP, AVIF, TIFF or GIF file with --image.`,
    );
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw fail(code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`);
  }
  try {
    const { name } = await pictureOf(path.basename(file, path.extname(file)), bytes);
    return { name, bytes };
  } catch (error) {
    throw fail(`it is no picture that can be shown (${(error as Error).message.split('\n')[0]})`);
  }
}

/**
 * The name of a picture's file, in letters that can stand in an address, and its size in pixels.
 *
 * @param words What it is called.
 * @throws {Error} When it is broken, or its format is none that is shown.
 */
export async function pictureOf(
  words: string,
  bytes: Uint8Array,
): Promise<{ name: string; width: number; height: number }> {
  const image = sharp(bytes, { failOn: 'warning' });
  const { format, width, height } = await image.metadata();
  await image.stats(); // Decodes every pixel: a file cut short is noticed here.
  const ending = ENDINGS[format];
  if (!ending) throw new Error(`its format is ${format.toUpperCase()}`);
  return { name: `${slugFrom(words)}.${ending}`, width, height };
}

/** A plain grey picture, to stand where one is missing so that a preview shows the page as it will be. */
export function greyPicture(): Promise<Uint8Array> {
  const create = { width: 1600, height: 900, channels: 3, background: '#c8c8c8' } as const;
  return sharp({ create }).png({ palette: true }).toBuffer();
}
