import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../content-store/digest.ts';
import { makeFonts } from '../fonts/make-fonts.ts';
import { sha256 } from '../pictures/kept-file.ts';
import { site } from '../site.config.ts';
import { writeSbom } from '../supply/write-sbom.ts';
import { beginApart } from './apart.ts';
import { both } from './both.ts';
import type { ToBundle } from './bundle.ts';
import { filesOf } from './tree.ts';

/** The program that makes the pages: what Astro bundles of `src/`, kept until that changes. */
export interface KeptProgram {
  /** Covers everything beside the content that a page depends on. */
  digest: string;
  /** Its first module, absolute. */
  entry: string;
  /** The folder of what every page shares: sheets, scripts, fonts, and the files of `public/`. */
  shared: string;
  /** The sheets of each page, as Astro's renderer looks them up. */
  pages: [key: string, page: unknown][];
}

/** In the name of one that is not whole yet. */
const HALF = '.half-';

/** The bundler asks for more than twice of what it needs where it may. In megabytes. */
const SPARING = ['--max-old-space-size=512', '--max-semi-space-size=4'];

/** What a page is made with, beside the content. */
const FOLDERS = ['src', 'public'];
const FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Of a program, the folder of what every page shares. */
export function sharedOf(folder: string): string {
  return path.join(folder, 'shared');
}

/** A digest of everything beside the content that a built site depends on. */
function programDigest(root: string): string {
  const inFolders = FOLDERS.flatMap((folder) => filesBelow(root, folder));
  const parts = [...inFolders.sort(), ...FILES].map((file) => [
    file,
    sha256(readFileSync(path.join(root, file))),
  ]);
  return digestOf([process.versions.node, site, parts]);
}

/** The files of a folder, those that links lead to as well, by their paths in the project. */
function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const place = path.join(folder, name);
    const found = statSync(path.join(root, place), { throwIfNoEntry: false });
    if (found?.isDirectory()) return filesBelow(root, place);
    return found?.isFile() ? [place] : [];
  });
}

/**
 * The program, kept or bundled anew, and the fonts, which threads that draw cards would else each make.
 *
 * @param root The project.
 * @param cache The folder of all caches.
 * @param signal Ends the bundling.
 * @throws {Error} When Astro cannot bundle it, or is not to.
 */
export async function keepProgram(root: string, cache: string, signal?: AbortSignal): Promise<KeptProgram> {
  const digest = programDigest(root);
  const folder = path.join(cache, 'program');
  const kept = readProgram(folder, digest);
  if (kept) {
    await makeFonts(cache);
    return kept;
  }
  // Astro bundles in the project where the caches are outside it, and leaves there what a build that was killed had bundled.
  for (const place of [folder, path.join(root, '.astro/.prerender')])
    await rm(place, { recursive: true, force: true });
  await dropHalves(cache);
  // Of this process alone: one that was killed may have left another that bundles still.
  const half = `${folder}${HALF}${process.pid}`;
  await mkdir(half, { recursive: true });
  // Where the caches are outside the project, its packages are found all the same.
  if (path.relative(root, cache).startsWith('..'))
    await symlink(path.join(root, 'node_modules'), path.join(half, 'node_modules'));
  await bundleApart({ root, folder: half, digest }, cache, signal);
  await writeSbom(sharedOf(half), root, cache);
  await writeFile(path.join(half, 'files'), filesDigest(half));
  await rename(half, folder);
  const made = readProgram(folder, digest);
  if (!made) throw new Error('Astro has bundled no program to make pages with.');
  return made;
}

/**
 * Has the program bundled by a process of its own: Astro and its bundler take more memory than all else in a build. The fonts,
 * which it needs, are made while it begins.
 */
async function bundleApart(told: ToBundle, cache: string, signal?: AbortSignal): Promise<void> {
  const how = { execArgv: SPARING, ...(signal && { signal }) };
  const bundling = beginApart(new URL('./bundle.ts', import.meta.url), 'bundles the program', how);
  const begin = async () => {
    try {
      await makeFontsApart(cache, signal);
      bundling.send(told);
    } catch (error) {
      bundling.kill();
      throw error;
    }
  };
  await both(begin(), bundling.ended);
}

/** Has the fonts made by a process of its own: WebAssembly would keep 100 MB for it, in this one to the end of the build. */
async function makeFontsApart(cache: string, signal?: AbortSignal): Promise<void> {
  const making = beginApart(new URL('./fonts-process.ts', import.meta.url), 'makes the fonts', {
    ...(signal && { signal }),
  });
  making.send({ cache });
  await making.ended;
}

/** Takes away what builds that were killed have left. */
async function dropHalves(cache: string): Promise<void> {
  const halves = readdirSync(cache).filter((name) => name.startsWith(`program${HALF}`));
  for (const name of halves) await rm(path.join(cache, name), { recursive: true, force: true });
}

function readProgram(folder: string, digest: string): KeptProgram | undefined {
  try {
    const kept = JSON.parse(readFileSync(path.join(folder, 'program.json'), 'utf8')) as KeptProgram;
    const [entry] = readdirSync(path.join(folder, 'pages')).filter((name) =>
      name.startsWith('prerender-entry'),
    );
    if (kept.digest !== digest || !entry) return undefined;
    if (readFileSync(path.join(folder, 'files'), 'utf8') !== filesDigest(folder)) return undefined;
    return { ...kept, entry: path.join(folder, 'pages', entry), shared: sharedOf(folder) };
  } catch {
    return undefined;
  }
}

/** A digest of all files of a program, by which damage shows. */
function filesDigest(folder: string): string {
  const files = ['pages', 'shared'].flatMap((part) =>
    filesOf(path.join(folder, part)).map((file) => `${part}/${file}`),
  );
  const parts = files.sort().map((file) => [file, sha256(readFileSync(path.join(folder, file)))]);
  return digestOf([readFileSync(path.join(folder, 'program.json'), 'utf8'), parts]);
}
