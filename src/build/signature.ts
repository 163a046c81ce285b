import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * What the sizes and times of files say together, as a number. Files that were changed, damaged or taken away since have
 * another; a cache that was packed and restored has the same, since times count in whole seconds.
 */
export function signatureOf(tree: string, files: readonly string[]): number {
  let signature = 1;
  for (const file of files) {
    const found = statSync(path.join(tree, file), { throwIfNoEntry: false });
    signature = mix(mix(signature, found?.size ?? -1), Math.floor((found?.mtimeMs ?? 0) / 1000));
  }
  return signature;
}

/** FNV-1a, 32 bits, by whole numbers. */
function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 16_777_619) >>> 0;
}
