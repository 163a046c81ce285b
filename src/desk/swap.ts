import { existsSync, renameSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The folders that stand beside a built site, each while something is done with it or for it. */
export interface Aside {
  /** Where a build is made. */
  next: string;
  /** Where what is no longer needed waits, until the next is made of it or it is taken away. */
  last: string;
  /** Where the release before waits likewise; it is then kept. */
  leaving: string;
  /** The release before, which a rollback brings back. */
  before: string;
}

/** The folders beside `target`: a folder can be renamed only within its file system. Hidden, and named as ours. */
export function asideOf(target: string): Aside {
  const [folder, name] = [path.dirname(target), path.basename(target)];
  const beside = (role: string) => path.join(folder, `.${name}.galley-${role}`);
  return { next: beside('next'), last: beside('last'), leaving: beside('leaving'), before: beside('before') };
}

/**
 * Puts right what a build that failed or was killed left behind. A site that was taken out of its place is put back; a
 * release whose place the next has taken is kept as the one before, and what was that is no longer needed.
 */
export async function recover(target: string): Promise<void> {
  const { last, leaving, before } = asideOf(target);
  for (const aside of [leaving, last]) {
    if (!existsSync(target) && existsSync(aside)) await rename(aside, target);
  }
  if (!existsSync(leaving)) return;
  await rm(last, { recursive: true, force: true });
  if (existsSync(before)) await rename(before, last);
  await rename(leaving, before);
}

/**
 * {@link recover} when the new site is in its place, and what is to be done then: what fails is said, and undoes nothing.
 */
export async function settle(target: string, then: () => Promise<void> = async () => {}): Promise<void> {
  try {
    await recover(target);
    await then();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    console.warn(
      `The new site is in its place. The old one could not be put aside (${code ?? message}); whatever runs next tries again.`,
    );
  }
}

/** Puts the next build in the place of the last, which is no longer needed then. */
export function swap(target: string): void {
  const { next, last } = asideOf(target);
  exchange(target, next, last);
}

/** Puts the next build in the place of the last, which {@link recover} keeps as the release before. */
export function release(target: string): void {
  const { next, leaving } = asideOf(target);
  exchange(target, next, leaving);
}

/** Lets the site and the release before it change places, so that a second rollback undoes the first. */
export function bringBack(target: string): void {
  const { before, leaving } = asideOf(target);
  exchange(target, before, leaving);
}

/**
 * Two renames with nothing between them that a signal could interrupt: Node has no call that lets two folders change
 * places at once (`renameat2` of Linux).
 */
function exchange(target: string, coming: string, going: string): void {
  if (existsSync(target)) renameSync(target, going);
  renameSync(coming, target);
}
