import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawFavicon, drawIcon, drawMaskable } from '../../src/editions/icons.ts';

const svg = await readFile('public/icon.svg');

/** How far apart the two most different pixels of a place are, 0 to 255. */
async function contrastOf(
  png: Uint8Array,
  place: { left: number; top: number; width: number; height: number },
) {
  const { channels } = await sharp(await sharp(png).extract(place).png().toBuffer()).stats();
  return Math.max(...channels.map(({ min, max }) => max - min));
}

test('an icon is drawn at its size, sharp, and the same each time', async () => {
  const png = await drawIcon(svg, 180);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 180, height: 180 });
  expect(Buffer.compare(png, await drawIcon(svg, 180))).toBe(0);
  // The mark in the corner ends at 12 of 32: its edge is within a pixel.
  const edge = { left: 66, top: 5, width: 3, height: 1 };
  expect(await contrastOf(png, edge)).toBeGreaterThan(150);
});

test('an icon for masks has nothing outside the circle that every mask leaves', async () => {
  const size = 512;
  const png = await drawMaskable(svg, size);
  const { data } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const corner = data.subarray(0, 4);
  const astray: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const pixel = data.subarray((y * size + x) * 4, (y * size + x) * 4 + 4);
      const isSafe = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) <= size * 0.4;
      if (!isSafe && Buffer.compare(pixel, corner) !== 0) astray.push(`${x},${y}`);
    }
  }
  expect(astray).toEqual([]);
  expect(await contrastOf(png, { left: 0, top: 0, width: size, height: size })).toBeGreaterThan(200);
});

test('the favicon is a Windows icon of one PNG, 32 pixels wide', async () => {
  const bytes = Buffer.from(await drawFavicon(svg));
  expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2), bytes.readUInt16LE(4)]).toEqual([0, 1, 1]);
  const [width, height, length, offset] = [
    bytes[6],
    bytes[7],
    bytes.readUInt32LE(14),
    bytes.readUInt32LE(18),
  ];
  expect([width, height, offset + length]).toEqual([32, 32, bytes.length]);
  expect(await sharp(bytes.subarray(offset)).metadata()).toMatchObject({ format: 'png', width: 32 });
});
