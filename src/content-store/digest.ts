import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 of a value in JSON's notation, in hexadecimal. Keys count in the order in which they stand. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** SHA-256 of bytes, in hexadecimal. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The rooms whose code decides what a rendered body looks like. */
const RENDERING_ROOMS = ['src/markdown', 'src/pictures', 'src/article'];

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
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(room, file)),
  );
  const parts = [...files.sort(), 'package-lock.json'].map((file) => [
    file,
    digestOfBytes(readFileSync(path.join(root, file))),
  ]);
  const digest = digestOf([process.versions.node, parts]);
  known.set(root, digest);
  return digest;
}
