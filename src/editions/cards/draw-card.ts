import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { keepFile, readKeptFile } from '../../pictures/kept-file.ts';
import type { Card } from '../card.ts';
import { canvasFor } from './canvas.ts';
import { CARD, type Face, withoutLetters, wordsOf } from './faces.ts';
import { leadPicture } from './lead-picture.ts';
import { missingLetters } from './missing-letters.ts';
import { timelineCard } from './timeline-card.ts';
import { EDGE, wordsCard } from './words-card.ts';

/** The most that a card may weigh, in bytes; some networks take no larger ones. */
export const MOST_BYTES = 120_000;

/** For letters and rules in few colours: a third of the size of all colours, and a third of the time of more effort. */
const FLAT = { palette: true, dither: 0, effort: 1, compressionLevel: 6 };

/** Qualities of JPEG, in the order in which they are tried. */
const QUALITIES = [88, 82, 76, 70, 62, 54, 46, 38];

/** In pixels: the part of a card that a picture has. */
const PICTURE_WIDTH = 470;

/**
 * A card's bytes, from the cache or drawn.
 *
 * @param root The project's folder.
 * @param cacheDir The folder of all caches.
 * @returns PNG, or JPEG where there is a photograph: the type that the card says.
 * @throws {Error} When it cannot be made as small as it must be.
 */
export async function drawCard(
  { face, name }: Card,
  { root, cacheDir }: { root: string; cacheDir: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = path.join(cacheDir, 'cards', name);
  const before = await readKeptFile(kept);
  if (before) return before;
  const bytes = new Uint8Array(await drawFace(face, root, cacheDir));
  if (bytes.length > MOST_BYTES)
    throw new Error(`The card ${name} has ${bytes.length} bytes, more than ${MOST_BYTES}.`);
  await keepFile(kept, bytes);
  return bytes;
}

async function drawFace(whole: Face, root: string, cacheDir: string): Promise<Buffer> {
  const face = withoutLetters(whole, await missingLetters(wordsOf(whole), cacheDir));
  const canvas = await canvasFor(wordsOf(face), face.language, cacheDir);
  const picture = 'picture' in face ? face.picture : undefined;
  const width = CARD.width - (picture ? PICTURE_WIDTH - EDGE / 2 : 0) - 2 * EDGE;
  const isRightToLeft = 'direction' in face && face.direction === 'rtl';
  const left = picture && isRightToLeft ? CARD.width - EDGE - width : EDGE;
  const nodes =
    'timeline' in face ? await timelineCard(face, canvas) : await wordsCard(face, canvas, { left, width });
  const pixels = await canvas.draw(nodes, CARD);
  const card = sharp(pixels, { raw: { ...CARD, channels: 4 } }).removeAlpha();
  if (!picture) return card.png(FLAT).toBuffer();
  const input = await leadPicture(root, picture, { width: PICTURE_WIDTH, height: CARD.height });
  const at = { left: isRightToLeft ? 0 : CARD.width - PICTURE_WIDTH, top: 0 };
  return smallEnough(card.composite([{ input, ...at }]));
}

async function smallEnough(card: Sharp): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await card.clone().jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer();
    if (bytes.length <= MOST_BYTES) break;
  }
  return bytes;
}
