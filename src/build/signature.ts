import { statSync } from 'node:fs';

/** What the sizes and times of files say together. */
export interface Signature {
  /** Times count in milliseconds. */
  fine: number;
  /** Times count in whole seconds, which is all that a cache keeps of them that was packed and restored. */
  coarse: number;
}

/** The signature of files, and whether no time of theirs has more than whole seconds. */
function read(tree: string, files: readonly string[]): Signature & { isRestored: boolean } {
  const found = { fine: 1, coarse: 1, isRestored: true };
  for (const file of files) {
    const { size = -1, mtimeMs = 0 } = statSync(`${tree}/${file}`, { throwIfNoEntry: false }) ?? {};
    const time = Math.floor(mtimeMs);
    found.fine = mix(mix(found.fine, size), time);
    found.coarse = mix(mix(found.coarse, size), Math.floor(time / 1000));
    if (time % 1000 !== 0) found.isRestored = false;
  }
  return found;
}

/** The signature of files; one that is not there counts as well. */
export function signatureOf(tree: string, files: readonly string[]): Signature {
  const { fine, coarse } = read(tree, files);
  return { fine, coarse };
}

/** Whether files are as they were signed: neither changed nor damaged nor taken away, as far as sizes and times tell. */
export function isAsSigned(tree: string, files: readonly string[], signed: Signature | undefined): boolean {
  const { fine, coarse, isRestored } = read(tree, files);
  return fine === signed?.fine || (isRestored && coarse === signed?.coarse);
}

/** FNV-1a, 32 bits, by whole numbers. */
function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 16_777_619) >>> 0;
}
