import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { removeTree } from '../build/tree.ts';
import { exchangeFolders } from './exchange-folders.ts';

/** In every built site, so that a build never replaces a folder that is something else. */
export const MARK = '.galley';

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
  /** A file: the number of the folder that was served when a release was to take its place. */
  served: string;
}

/** The folders beside `target`: a folder can be renamed only within its file system. Hidden, and named as ours. */
export function asideOf(target: string): Aside {
  const [folder, name] = [path.dirname(target), path.basename(target)];
  const beside = (role: string) => path.join(folder, `.${name}.galley-${role}`);
  return {
    next: beside('next'),
    last: beside('last'),
    leaving: beside('leaving'),
    before: beside('before'),
    served: beside('served'),
  };
}

/**
 * Puts right what a build that failed or was killed left behind. A site that was taken out of its place is put back; a
 * release with which the next has changed places, or whose place it has taken, is kept as the one before, and what was that
 * is no longer needed.
 */
export async function recover(target: string): Promise<void> {
  const { next, last, leaving, before, served } = asideOf(target);
  const wasServed = await readFile(served, 'utf8').catch(() => undefined);
  if (existsSync(next) && wasServed === numberOf(next)) await rename(next, leaving);
  await rm(served, { force: true });
  for (const aside of [leaving, last]) {
    if (!existsSync(target) && existsSync(aside)) await rename(aside, target);
  }
  if (!existsSync(leaving)) return;
  removeTree(last);
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

/** Puts the next build in the place of the last, which is no longer needed then: it is put aside, or stands where the next did. */
export function swap(target: string): void {
  const { next, last } = asideOf(target);
  if (existsSync(target) && exchangeFolders(target, next)) return;
  exchange(target, next, last);
}

/** Puts the next build in the place of the last, which {@link recover} keeps as the release before. */
export function release(target: string): void {
  const { next, leaving, served } = asideOf(target);
  if (existsSync(target)) {
    writeFileSync(served, numberOf(target));
    if (exchangeFolders(target, next)) return;
  }
  exchange(target, next, leaving);
}

/** Lets the site and the release before it change places, so that a second rollback undoes the first. */
export function bringBack(target: string): void {
  const { before, leaving } = asideOf(target);
  if (existsSync(target) && exchangeFolders(target, before)) return;
  exchange(target, before, leaving);
}

/**
 * Where two folders cannot change places at once: two renames with nothing between them that a signal could interrupt.
 * A server finds no site for some hundredths of a millisecond.
 */
function exchange(target: string, coming: string, going: string): void {
  if (existsSync(target)) renameSync(target, going);
  renameSync(coming, target);
}

/** By which the file system knows a folder, whatever its name. */
function numberOf(folder: string): string {
  return String(statSync(folder).ino);
}
