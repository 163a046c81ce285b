import path from 'node:path';
import { digestOf } from '../../content-store/digest.ts';
import type { Settings } from '../../content-store/settings.ts';
import { isIn } from '../is-in.ts';

/**
 * Where Astro has its root. It finds the files of `src/` only from a folder of the project, so that caches which are outside it
 * have a root there, each its own.
 */
export function previewRoot({ root, cacheDir }: Pick<Settings, 'root' | 'cacheDir'>): string {
  if (isIn(cacheDir, root)) return path.join(cacheDir, 'preview');
  return path.join(root, '.cache', `preview-${digestOf([cacheDir]).slice(0, 8)}`);
}
