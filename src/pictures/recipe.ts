import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { sha256 } from './kept-file.ts';

const FOLDER = path.resolve('src/pictures');

/**
 * A digest of how pictures are read and encoded: the code of this room, and the versions of sharp and its
 * libraries. What was kept by another recipe is not used.
 */
export const RECIPE = sha256(
  JSON.stringify([
    sharp.versions,
    readdirSync(FOLDER)
      .sort()
      .map((name) => readFileSync(path.join(FOLDER, name), 'utf8')),
  ]),
);
