import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../pictures/kept-file.ts';

/** SHA-256 of a value in JSON's notation, in hexadecimal. Keys count in the order in which they stand. */
export function digestOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}

/** The rooms whose code decides what a rendered body looks like. */
const RENDERING_ROOMS = ['article', 'content-store', 'graphics', 'markdown', 'pictures', 'schemas', 'words'];

/** The rooms whose code decides, beside those, what an article's page looks like on paper. */
const PRINTING_ROOMS = ['client', 'components', 'editions', 'fonts', 'layouts', 'styles'];

/** What decides it, and how the browser is told to print it, outside those rooms. */
const PRINTING_FILES = [
  'astro.config.mjs',
  'src/desk/find-browser.ts',
  'src/desk/print-page.ts',
  'src/desk/printer.ts',
  'src/pages/[year]/[month]/[slug].astro',
  'src/site.config.ts',
];

const known = new Map<string, string>();

/**
 * A digest of everything beside the content that a rendered body depends on: the code of the pipeline, and
 * the versions of the packages.
 *
 * Astro's own cache does not notice an edited plugin and would ship stale pages.
 *
 * @param root The project's folder.
 */
export function pipelineDigest(root: string): string {
  return codeDigest(root, RENDERING_ROOMS, []);
}

/**
 * A digest of everything beside the content that an article's page on paper depends on: the code of the
 * pipeline and of the page, its styles, and the versions of the packages.
 *
 * A browser that is not from a package is left out: a build has none at hand, and must know the digest.
 *
 * @param root The project's folder.
 */
export function printingDigest(root: string): string {
  return codeDigest(root, [...RENDERING_ROOMS, ...PRINTING_ROOMS], PRINTING_FILES);
}

/**
 * A digest of everything beside the content that decides how an article is searched: the code that hands it over,
 * and the versions of the packages.
 *
 * @param root The project's folder.
 */
export function searchingDigest(root: string): string {
  return codeDigest(root, ['editions/search', 'graphics', 'pictures'], ['src/site.config.ts']);
}

function codeDigest(root: string, rooms: string[], others: string[]): string {
  const place = [root, ...rooms].join('\n');
  const before = known.get(place);
  if (before) return before;
  const files = rooms.flatMap((room) =>
    readdirSync(path.join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro|css)$/.test(file))
      .map((file) => path.join('src', room, file)),
  );
  const parts = [...files.sort(), ...others, 'package-lock.json'].map((file) => [
    file,
    sha256(readFileSync(path.join(root, file))),
  ]);
  const digest = digestOf([process.versions.node, parts]);
  known.set(place, digest);
  return digest;
}
