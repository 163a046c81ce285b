import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../pictures/kept-file.ts';

/** SHA-256 of a value in JSON's notation, in hexadecimal. Keys count in the order in which they stand. */
export function digestOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}

/** The rooms whose code decides what a rendered body looks like. */
const RENDERING_ROOMS = ['article', 'content-store', 'graphics', 'markdown', 'pictures', 'schemas'];

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
  const before = known.get(root);
  if (before) return before;
  const files = RENDERING_ROOMS.flatMap((room) =>
    readdirSync(path.join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join('src', room, file)),
  );
  const parts = [...files.sort(), 'package-lock.json'].map((file) => [
    file,
    sha256(readFileSync(path.join(root, file))),
  ]);
  const digest = digestOf([process.versions.node, parts]);
  known.set(root, digest);
  return digest;
}
