import { rmSync } from 'node:fs';
import { editAnything, isOfProgram } from './all-edits.ts';
import { buildAndKill, buildWorld } from './build-world.ts';
import { compareWithClean, compareWithRefused } from './compare-builds.ts';
import { digestsOf, isSame } from './compare-folders.ts';
import { damageAnything } from './damage.ts';
import { keepState, restoreState } from './good-state.ts';
import type { Played, Rules } from './rules.ts';
import { below, outOf, type World } from './world.ts';

/** How long it takes to bundle the program, about, in milliseconds. */
const BUNDLED = 12_000;

/**
 * Edits a world at random, builds on what is there, and compares with clean builds, byte for byte.
 *
 * @param say Told what happens in each round.
 * @throws {Error} When the world is not right to begin with.
 */
export async function play(world: World, rules: Rules, say: (line: string) => void): Promise<Played> {
  const played: Played = {
    ...{ rounds: 0, edits: 0, compared: 0, killed: 0, damaged: 0, refused: 0 },
    faults: [],
  };
  const first = await buildWorld(world);
  if (first.code !== 0)
    throw new Error(`What is edited was not built to begin with:\n${first.stdout}${first.stderr}`);
  let good = keepState(world);
  let lasted = 4000;
  // What was done since the last comparison.
  let done: string[] = [];
  const site = () => digestsOf(outOf(world, world.told));
  const isTurn = (one: number) => one > 0 && below(world, one) === 0;
  const check = (fault: string) => {
    if (fault === '') return;
    const said = `Round ${played.rounds}: ${fault}\nSince the last comparison: ${done.join('; ')}`;
    played.faults.push(said);
    say(said);
    rmSync(world.cache, { recursive: true, force: true });
  };

  while (played.rounds < rules.rounds && (rules.goesOn || played.faults.length === 0)) {
    played.rounds += 1;
    const now: string[] = [];
    const isDamaged = isTurn(rules.damage);
    if (isDamaged) now.push(...someTimes(world, () => damageAnything(world)));
    for (const edit of someTimes(world, () => editAnything(world, rules.only))) now.push(await edit);
    const isSlow = now.some(isOfProgram);
    const before = site();
    const isKilled = isTurn(rules.kill);
    const left: Map<string, string>[] = [];
    for (const share of isKilled ? someTimes(world, world.random) : []) {
      const after = Math.round(share * 1.1 * (isSlow ? lasted + BUNDLED : lasted));
      if (!(await buildAndKill(world, after))) continue;
      now.push(`killed after ${after} ms`);
      left.push(site());
    }
    done.push(...now);
    const start = performance.now();
    const ended = await buildWorld(world);
    const took = performance.now() - start;
    const after = site();
    const isBuilt = ended.code === 0;
    say(`${played.rounds} ${(took / 1000).toFixed(1)} s ${isBuilt ? '' : 'refused '}${now.join('; ')}`);
    played.edits += now.length - left.length;
    played.killed += left.length;
    played.damaged += Number(isDamaged);
    played.refused += Number(!isBuilt);
    if (left.some((seen) => !isSame(seen, before) && !(isBuilt && isSame(seen, after))))
      check('a build that was killed left something else than the site before it or the one after it.');
    if (!isBuilt) {
      check(isSame(after, left.at(-1) ?? before) ? '' : 'a build that was refused has changed the site.');
      check(await compareWithRefused(world, ended));
      restoreState(world, good);
      continue;
    }
    if (!isSlow) lasted = took;
    good = keepState(world);
    if (!isKilled && !isDamaged && played.rounds % rules.every > 0) continue;
    check(await compareWithClean(world, played.compared % rules.cold === rules.cold - 1));
    played.compared += 1;
    done = [];
  }
  return played;
}

/** What is got by doing something once to three times. */
function someTimes<Result>(world: World, act: () => Result): Result[] {
  return Array.from({ length: 1 + below(world, 3) }, act);
}
