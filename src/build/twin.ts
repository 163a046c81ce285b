import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { linkFile } from './tree.ts';

/**
 * A tree of links to the files of the kept one. It is begun while that is made, when the main thread has nothing else to do
 * for long; when the kept one has become the site, it takes its place.
 */
export interface Twin {
  place: string;
  /** Links files that were just written, or written anew. */
  link: (files: readonly string[]) => void;
  /** Those of the files that are not linked. */
  lacking: (files: readonly string[]) => string[];
}

/** Where the twin of a tree stands. */
export function twinOf(tree: string): string {
  return `${tree}.half`;
}

/** @param tree The kept one; there is no twin of it yet. */
export function openTwin(tree: string): Twin {
  const place = twinOf(tree);
  const folders = new Set<string>();
  const linked = new Set<string>();
  const link = (file: string) => {
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(path.join(place, folder), { recursive: true });
    folders.add(folder);
    linkFile(tree, place, file);
  };
  return {
    place,
    link: (files) => {
      for (const file of files) {
        linked.delete(file);
        try {
          link(file);
          linked.add(file);
        } catch {
          // Two articles may have one picture, and another thread may write it just now.
        }
      }
    },
    lacking: (files) => files.filter((file) => !linked.has(file)),
  };
}
