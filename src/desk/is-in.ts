import path from 'node:path';

/**
 * Whether `place` is `folder` or in it.
 *
 * @param folder As `place`: absolute, or relative to the same folder, which is the empty text.
 */
export function isIn(place: string, folder: string): boolean {
  return folder === '' || place === folder || place.startsWith(`${folder}${path.sep}`);
}
