import type { Ended } from '../../run-node.ts';
import { buildClean } from './build-world.ts';
import { differencesOf } from './compare-folders.ts';
import { outOf, type World } from './world.ts';

/**
 * Compares the site as it was built last with that of a clean build.
 *
 * @param isCold Whether the clean build has nothing of what clean builds before it have drawn and bundled.
 * @returns What is wrong, to read; empty when nothing is.
 */
export async function compareWithClean(world: World, isCold: boolean): Promise<string> {
  const clean = await buildClean(world, !isCold);
  if (clean.code !== 0) return `built, where a clean build is refused:\n${saidBy(clean)}`;
  const differences = differencesOf(outOf(world, world.told), clean.out);
  return differences && `differs from a clean build${isCold ? ' with nothing kept' : ''}:\n${differences}`;
}

/** Compares what a build that was refused has said with what a clean build says, likewise. */
export async function compareWithRefused(world: World, ended: Ended): Promise<string> {
  const clean = await buildClean(world, true);
  if (saidBy(clean) === saidBy(ended)) return '';
  return `refused, where a clean build says something else:\n${saidBy(ended)}\n--\n${saidBy(clean)}`;
}

/** What a build said of what is wrong; where in a bundle that was is not the same each time. */
function saidBy({ code, stderr }: Ended): string {
  return `${code} ${stderr.replaceAll(/^ {4}at .*\n/gm, '')}`;
}
