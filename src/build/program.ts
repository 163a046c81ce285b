import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { digestOf } from '../content-store/digest.ts';
import { sha256 } from '../pictures/kept-file.ts';
import { site } from '../site.config.ts';
import { writeSbom } from '../supply/write-sbom.ts';

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

/** What a page is made with, beside the content. */
const FOLDERS = ['src', 'public'];
const FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** A digest of everything beside the content that a built site depends on. */
function programDigest(root: string): string {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  );
  const parts = [...inFolders.sort(), ...FILES].map((file) => [
    file,
    sha256(readFileSync(path.join(root, file))),
  ]);
  return digestOf([process.versions.node, site, parts]);
}

/**
 * The program, kept or bundled anew.
 *
 * @param root The project.
 * @param cache The folder of all caches.
 * @throws {Error} When Astro cannot bundle it.
 */
export async function keepProgram(root: string, cache: string): Promise<KeptProgram> {
  const digest = programDigest(root);
  const folder = path.join(cache, 'program');
  const kept = readProgram(folder, digest);
  if (kept) return kept;
  await rm(folder, { recursive: true, force: true });
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  // Where the caches are outside the project, its packages are found all the same.
  if (path.relative(root, cache).startsWith('..'))
    await symlink(path.join(root, 'node_modules'), path.join(half, 'node_modules'));
  const shared = path.join(half, 'shared');
  // Loaded when it is needed: Astro takes as long to load as all else in a build that has its program.
  const { build } = await import('astro');
  await build({
    root,
    mode: 'production',
    logLevel: 'warn',
    outDir: shared,
    integrations: [keepBundle(root, shared, half, digest)],
  });
  await writeSbom(shared, root, cache);
  await writeFile(path.join(half, 'files'), filesDigest(half));
  await rename(half, folder);
  const made = readProgram(folder, digest);
  if (!made) throw new Error('Astro has bundled no program to make pages with.');
  return made;
}

/** Makes no page: keeps instead what Astro would make them with. */
function keepBundle(root: string, shared: string, folder: string, digest: string): AstroIntegration {
  return {
    name: 'galley-program',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          async getStaticPaths() {
            // Astro bundles within the project, where it can.
            const bundles = [path.join(shared, '.prerender'), path.join(root, '.astro/.prerender')];
            const bundle = bundles.find((place) => existsSync(place));
            if (!bundle) throw new Error('Astro has bundled its pages elsewhere than expected.');
            await cp(bundle, path.join(folder, 'pages'), { recursive: true });
            const { app } = astro as unknown as {
              app: { getOptions: () => { allPages: Record<string, { styles: unknown }> } };
            };
            const pages = Object.entries(app.getOptions().allPages).map(([key, { styles }]) => [
              key,
              { styles },
            ]);
            await writeFile(path.join(folder, 'program.json'), JSON.stringify({ digest, pages }));
            return [];
          },
        }));
      },
    },
  };
}

function readProgram(folder: string, digest: string): KeptProgram | undefined {
  try {
    const kept = JSON.parse(readFileSync(path.join(folder, 'program.json'), 'utf8')) as KeptProgram;
    const [entry] = readdirSync(path.join(folder, 'pages')).filter((name) =>
      name.startsWith('prerender-entry'),
    );
    if (kept.digest !== digest || !entry) return undefined;
    if (readFileSync(path.join(folder, 'files'), 'utf8') !== filesDigest(folder)) return undefined;
    return { ...kept, entry: path.join(folder, 'pages', entry), shared: path.join(folder, 'shared') };
  } catch {
    return undefined;
  }
}

/** A digest of all files of a program, by which damage shows. */
function filesDigest(folder: string): string {
  const files = ['pages', 'shared'].flatMap((part) =>
    readdirSync(path.join(folder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const parts = files.sort().map((file) => [path.relative(folder, file), sha256(readFileSync(file))]);
  return digestOf([readFileSync(path.join(folder, 'program.json'), 'utf8'), parts]);
}
