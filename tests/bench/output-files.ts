import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The files of a built site by their paths; what is said of each changes when it is written anew. */
export type Output = Map<string, { mark: string; bytes: number }>;

/** What a build did to the output. */
export interface Made {
  /** Pages (HTML) that were written, and those that were left as they were: the same file, written no later. */
  pagesMade: number;
  pagesKept: number;
  /** All files, and their bytes. */
  files: number;
  bytes: number;
}

/** Reads the output of a build; nothing where there is none. */
export async function readOutput(folder: string): Promise<Output> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const output: Output = new Map();
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const { ino, mtimeNs, size } = await stat(file, { bigint: true });
    output.set(path.relative(folder, file), { mark: `${ino} ${mtimeNs}`, bytes: Number(size) });
  }
  return output;
}

/** What changed between two readings of an output. */
export function compareOutputs(before: Output, after: Output): Made {
  const pages = [...after].filter(([name]) => name.endsWith('.html'));
  const kept = pages.filter(([name, { mark }]) => before.get(name)?.mark === mark);
  return {
    pagesMade: pages.length - kept.length,
    pagesKept: kept.length,
    files: after.size,
    bytes: [...after.values()].reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
