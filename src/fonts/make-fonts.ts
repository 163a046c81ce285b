import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CUTS, type Cut, charactersOf, FEATURES, PRINT_CUTS, RANGES, type Range } from './cuts.ts';
import { isSealed, sealFolder } from './folder-digest.ts';

const require = createRequire(import.meta.url);

/** Folders that this run has found whole, or made. */
const whole = new Set<string>();

/**
 * Makes the site's font files from the packages, and the sheets that declare them: `fonts.css`, and `print.css` for paper.
 *
 * @param cacheDir Where they are kept; made once for each list of cuts and version of the packages, and again when they are
 *   damaged. The same input gives the same bytes.
 * @param signal Ends the work.
 * @returns The folder that has them.
 */
export async function makeFonts(cacheDir: string, signal?: AbortSignal): Promise<string> {
  const folder = path.resolve(cacheDir, 'fonts', await keyOf());
  if (whole.has(folder) || (await isSealed(folder))) {
    whole.add(folder);
    return folder;
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  const half = await mkdtemp(`${folder}-`);
  try {
    for (const cut of [...CUTS, ...PRINT_CUTS]) {
      for (const range of RANGES) {
        signal?.throwIfAborted();
        await writeFile(path.join(half, fileOf(cut, range)), await subset(cut, range));
      }
    }
    await writeFile(path.join(half, 'fonts.css'), sheet(CUTS, 'optional'));
    await writeFile(path.join(half, 'print.css'), sheet(PRINT_CUTS, 'swap'));
    await sealFolder(half);
    await rename(half, folder); // Whole or not at all: another build may look for it now.
  } catch (error) {
    await rm(half, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  whole.add(folder);
  return folder;
}

/** What decides the bytes: this room's code and the versions of the packages. */
async function keyOf(): Promise<string> {
  const packages = ['subset-font', ...new Set(CUTS.map(({ source }) => source.package))];
  const versions = packages.map((name) => `${name} ${require(`${name}/package.json`).version}`);
  // By its place in the project: a page that draws a card runs a bundled copy of it.
  const code = await readFile(path.resolve('src/fonts/make-fonts.ts'), 'utf8');
  const key = JSON.stringify([versions, code, CUTS, PRINT_CUTS, FEATURES, RANGES]);
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

/** The part of a cut that has a range of characters, as a font file. */
async function subset(cut: Cut, range: Range): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  const { package: name, face } = cut.source;
  const family = name.slice(name.indexOf('/') + 1);
  const source = await readFile(require.resolve(`${name}/files/${family}-${range.from}-${face}.woff2`));
  return subsetFont(source, charactersOf(range), {
    targetFormat: 'woff2',
    variationAxes: cut.axes,
    keepFeatures: FEATURES,
    // Screens of today need no hints.
    noHinting: true,
    // Copyright, licence and its address stay in the file, as the licence wants it.
    preserveNameIds: [0, 13, 14],
  });
}

/** The file of a cut in the folder that {@link makeFonts} makes. */
export function fileOf(cut: Cut, range: Range): string {
  return `${cut.name}${range.name}.woff2`;
}

/**
 * The `@font-face` rules.
 *
 * `optional`: a page whose fonts are late keeps the fallback, so that no line moves under a reader's eyes; the next
 * page has them from the browser's store. `swap` for the letters that few pages have and none fetches ahead: a
 * name must not keep a letter of another face. `swap` as well for those of paper, behind which the screen's stand: were one
 * late, the text would still be there.
 */
function sheet(cuts: Cut[], display: 'optional' | 'swap'): string {
  const rules = RANGES.flatMap((range) =>
    cuts.map((cut) => {
      const declarations = [
        `font-family:"${cut.family}"`,
        ...(cut.style === 'italic' ? ['font-style:italic'] : []),
        ...(cut.weight === '400' ? [] : [`font-weight:${cut.weight}`]),
        `font-display:${range.name ? 'swap' : display}`,
        `src:url(./${fileOf(cut, range)})`,
        ...(range.name ? [`unicode-range:${range.characters}`] : []),
      ];
      return `@font-face{${declarations.join(';')}}\n`;
    }),
  );
  return rules.join('');
}
