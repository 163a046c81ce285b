import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where a build is made, and where the one before waits while the two change places. */
export interface Aside {
  next: string;
  last: string;
}

/** The folders beside `target`: a folder can be renamed only within its file system. Hidden, and named as ours. */
export function asideOf(target: string): Aside {
  const [folder, name] = [path.dirname(target), path.basename(target)];
  return { next: path.join(folder, `.${name}.galley-next`), last: path.join(folder, `.${name}.galley-last`) };
}

/** Takes away what a build that failed or was killed left behind; a last good build among it is put back. */
export async function recover(target: string): Promise<void> {
  const { next, last } = asideOf(target);
  if (!existsSync(target) && existsSync(last)) await rename(last, target);
  for (const folder of [next, last]) await rm(folder, { recursive: true, force: true });
}

/** Puts the next build in the place of the last. When that fails half-way, {@link recover} puts the last back. */
export async function swap(target: string): Promise<void> {
  const { next, last } = asideOf(target);
  if (existsSync(target)) await rename(target, last);
  await rename(next, target);
  await rm(last, { recursive: true, force: true });
}
