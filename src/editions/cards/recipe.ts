import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { CARD_FONT_PACKAGES } from '../../fonts/card-fonts.ts';
import { sha256 } from '../../pictures/kept-file.ts';

const FOLDERS = ['src/editions/cards', 'src/fonts'].map((folder) => path.resolve(folder));

/** What the code of these folders calls, outside them. */
const FILES = ['src/article/timeline.ts'].map((file) => path.resolve(file));

interface Lockfile {
  packages: Record<string, { version: string }>;
}

/**
 * A digest of how cards are drawn: the code of this folder, the typefaces, and the versions of the libraries. A card
 * drawn by another recipe has another name.
 */
export const CARD_RECIPE = sha256(
  JSON.stringify([
    sharp.versions,
    ['@takumi-rs/core', 'subset-font', ...CARD_FONT_PACKAGES].map(versionOf),
    [...FOLDERS.flatMap(filesIn), ...FILES].map((file) => readFileSync(file, 'utf8')),
  ]),
);

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
}

function versionOf(name: string): string {
  const { packages } = JSON.parse(readFileSync(path.resolve('package-lock.json'), 'utf8')) as Lockfile;
  return `${name} ${packages[`node_modules/${name}`]?.version}`;
}
