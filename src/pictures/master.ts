import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { keepFile, readKeptFile, sha256 } from './kept-file.ts';
import { RECIPE } from './recipe.ts';
import { type Rights, readRights } from './rights.ts';

/** A picture as it was delivered: the file in `content/`, from which the variants are made. */
export interface Master {
  /** The file, relative to the project. */
  file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  digest: string;
  /** In pixels, as it is shown (a camera's orientation mark is followed). */
  width: number;
  /** In pixels, as it is shown. */
  height: number;
  /** A `graphic` (chart, map) is encoded without loss, a `picture` (photograph) with. */
  kind: 'picture' | 'graphic';
  rights: Rights;
}

/** Thrown when a file is not a picture that can be shown; the message ends the sentence “The picture …”. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

/** What to do when a picture cannot be shown. */
export const PICTURE_REMEDY =
  'Put a whole JPEG, PNG, WebP, AVIF, TIFF or GIF file beside index.md and name it like ./lead.jpg.';

const FORMATS = new Set(['jpeg', 'png', 'webp', 'heif', 'avif', 'tiff', 'gif']);

/**
 * Reads a master: its size, its rights, and whether it can be decoded to its last pixel.
 *
 * @param root The project's folder.
 * @param file The picture, relative to `root`.
 * @param kind How its variants are to be encoded.
 * @param cacheDir Where the reading is kept by the digest of the bytes, since a full decode is slow.
 * @throws {PictureError} When there is no such file, or it is not a picture.
 */
export async function readMaster(
  root: string,
  file: string,
  kind: Master['kind'],
  cacheDir: string,
): Promise<Master> {
  const bytes = await readBytes(path.join(root, file));
  const digest = sha256(bytes);
  const kept = path.join(cacheDir, keptReading(digest));
  const before = await readKeptFile(kept);
  if (before) return { file, digest, kind, ...(JSON.parse(Buffer.from(before).toString()) as Reading) };
  const reading = await examine(bytes);
  await keepFile(kept, JSON.stringify(reading));
  return { file, digest, kind, ...reading };
}

/** The path in the cache of what was read of a master, by the digest of its bytes. */
export function keptReading(digest: string): string {
  return `pictures/${sha256(RECIPE + digest)}.json`;
}

type Reading = Pick<Master, 'width' | 'height' | 'rights'>;

async function readBytes(absolute: string): Promise<Buffer> {
  try {
    return await readFile(absolute);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new PictureError(code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`);
  }
}

async function examine(bytes: Buffer): Promise<Reading> {
  if (bytes.length === 0) throw new PictureError('is an empty file');
  try {
    const image = sharp(bytes, { failOn: 'warning' });
    const { format, autoOrient } = await image.metadata();
    if (!FORMATS.has(format)) {
      throw new PictureError(
        `is ${format.toUpperCase()}, which is not one of JPEG, PNG, WebP, AVIF, TIFF and GIF`,
      );
    }
    const drawn = (autoOrient.height * Math.min(autoOrient.width, 2560)) / autoOrient.width;
    if (drawn > 16_383)
      throw new PictureError('is too tall for its width to be encoded (over 16,383 pixels)');
    await image.stats(); // Decodes every pixel: a file cut short is noticed here.
    return { width: autoOrient.width, height: autoOrient.height, rights: readRights(bytes) };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    const [reason] = (error as Error).message.split('\n');
    throw new PictureError(`is broken or is no picture (${reason})`);
  }
}
