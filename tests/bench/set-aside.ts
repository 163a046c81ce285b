import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Everything of measurements. */
export const FOLDER = '.cache/bench';

/** Holds what was there before, until the measurement is over. */
const ASIDE = `${FOLDER}/aside`;

let count = 0;

/**
 * Takes files or folders away, without deleting it yet: ext4 passes over an inode that was given back within the last seconds,
 * and looks at every one of them for each file that is made; so a build after a great deletion would pay a millisecond a file.
 */
export async function setAside(...places: string[]): Promise<void> {
  await mkdir(ASIDE, { recursive: true });
  for (const place of places.filter((place) => existsSync(place))) {
    count += 1;
    await rename(place, path.join(ASIDE, `${process.pid}-${count}`));
  }
}

/** Deletes all that was set aside, also by a measurement that was ended. */
export async function dropAside(): Promise<void> {
  await rm(ASIDE, { recursive: true, force: true });
}
