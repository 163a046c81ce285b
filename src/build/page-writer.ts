import path from 'node:path';
import type { Made } from './load-program.ts';
import { factsOfSize, openSealer } from './page-facts.ts';
import type { Unit } from './page-record.ts';
import { makeFolder, replaceFile } from './tree.ts';

/** Puts what was made into a tree. */
export interface PageWriter {
  /** Writes a file, where its bytes are others than before, and enters it into its unit with what servers must know of it. */
  write: (made: Made, bytes: Buffer, unit: Unit) => void;
  /** What was written since this was asked last. */
  written: () => string[];
}

/**
 * @param tree Where the files go.
 * @param shared The folder of what every page shares.
 */
export function openWriter(tree: string, shared: string): PageWriter {
  const sealer = openSealer(shared);
  const folders = new Set<string>();
  let written: string[] = [];
  return {
    write: ({ file }, bytes, unit) => {
      let content = bytes;
      const facts = factsOfSize(file, bytes.length);
      if (file.endsWith('.html')) {
        const sealed = sealer.seal(file, bytes);
        content = sealed.page;
        facts.push(...sealed.facts);
      }
      for (const fact of facts) if (!unit.facts.includes(fact)) unit.facts.push(fact);
      const folder = path.dirname(file);
      if (!folders.has(folder)) makeFolder(tree, folder);
      folders.add(folder);
      if (replaceFile(tree, file, content)) written.push(file);
      if (!unit.files.includes(file)) unit.files.push(file);
    },
    written: () => {
      const all = written;
      written = [];
      return all;
    },
  };
}
