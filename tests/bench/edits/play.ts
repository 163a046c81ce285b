import { rmSync } from 'node:fs';
import type { Ended } from '../../run-node.ts';
import { editAnything, isOfProgram } from './all-edits.ts';
import { buildAndKill, buildClean, buildWorld } from './build-world.ts';
import { differencesOf, digestsOf, isSame } from './compare-folders.ts';
import { damageAnything } from './damage.ts';
import { keepState, restoreState } from './good-state.ts';
import { below, outOf, type World } from './world.ts';

/** How long it takes to bundle the program, about, in milliseconds. */
const BUNDLED = 12_000;

/** How a world is played. */
export interface Rules {
  rounds: number;
  /** A clean build is made, and compared with, after so many rounds, and after each build that was killed, damage, and refusal. */
  every: number;
  /** One of so many rounds has a build that is killed; none when 0. */
  kill: number;
  /** One of so many rounds has damage; none when 0. */
  damage: number;
  /** One of so many clean builds has nothing that was drawn or bundled before. */
  cold: number;
  /** Edits to do, instead of all that there are. */
  only: string[];
  /** Whether it goes on after a difference, from nothing. */
  goesOn: boolean;
}

/** What came of it. */
export interface Played {
  rounds: number;
  edits: number;
  compared: number;
  killed: number;
  damaged: number;
  refused: number;
  faults: string[];
}

/**
 * Edits a world at random, builds on what is there, and compares with clean builds, byte for byte.
 *
 * @param say Told what happens in each round.
 */
export async function play(world: World, rules: Rules, say: (line: string) => void): Promise<Played> {
  const played: Played = { rounds: 0, edits: 0, compared: 0, killed: 0, damaged: 0, refused: 0, faults: [] };
  // What was done since the last comparison.
  let done: string[] = [];
  let lasted = 4000;
  const fault = (what: string) => {
    const said = `Round ${played.rounds}: ${what}\nSince the last comparison: ${done.join('; ')}`;
    played.faults.push(said);
    say(said);
    rmSync(world.cache, { recursive: true, force: true });
    done = [];
  };
  const first = await buildWorld(world);
  if (first.code !== 0)
    throw new Error(`What is edited was not built to begin with:\n${first.stdout}${first.stderr}`);
  let good = keepState(world);
  while (played.rounds < rules.rounds && (rules.goesOn || played.faults.length === 0)) {
    played.rounds += 1;
    const before = digestsOf(outOf(world, world.told));
    const isDamaged = rules.damage > 0 && below(world, rules.damage) === 0;
    if (isDamaged) {
      for (let more = below(world, 3); more >= 0; more -= 1) done.push(damageAnything(world));
      played.damaged += 1;
    }
    const shown = isDamaged ? digestsOf(outOf(world, world.told)) : before;
    const edits: string[] = [];
    for (let more = below(world, 3); more >= 0; more -= 1) edits.push(await editAnything(world, rules.only));
    played.edits += edits.length;
    done.push(...edits);
    const last = world.told.out === good.told.out ? shown : digestsOf(outOf(world, world.told));
    const isKilled = rules.kill > 0 && below(world, rules.kill) === 0;
    const span = edits.some(isOfProgram) ? lasted + BUNDLED : lasted;
    const afterwards: Map<string, string>[] = [];
    for (let more = isKilled ? below(world, 3) : -1; more >= 0; more -= 1) {
      const after = Math.round(span * world.random() * 1.1);
      if (!(await buildAndKill(world, after))) continue;
      played.killed += 1;
      done.push(`killed after ${after} ms`);
      afterwards.push(digestsOf(outOf(world, world.told)));
    }
    const start = performance.now();
    const ended = await buildWorld(world);
    const now = digestsOf(outOf(world, world.told));
    const isComparison = isKilled || isDamaged || played.rounds % rules.every === 0;
    say(
      `${played.rounds} ${((performance.now() - start) / 1000).toFixed(1)} s ${ended.code === 0 ? '' : 'refused '}${[...(isDamaged || isKilled ? done : edits)].join('; ')}`,
    );
    if (afterwards.some((seen) => !isSame(seen, last) && !(ended.code === 0 && isSame(seen, now))))
      fault('a build that was killed left something else than the site before it or the one after it.');
    if (ended.code !== 0) {
      played.refused += 1;
      if (!isSame(now, afterwards.at(-1) ?? last)) fault('a build that was refused has changed the site.');
      const clean = await buildClean(world, true);
      if (saidBy(clean) !== saidBy(ended))
        fault(`refused, where a clean build says something else:\n${saidBy(ended)}\n--\n${saidBy(clean)}`);
      restoreState(world, good);
      continue;
    }
    if (!edits.some(isOfProgram)) lasted = performance.now() - start;
    good = keepState(world);
    if (!isComparison) continue;
    const isCold = played.compared % rules.cold === rules.cold - 1;
    const clean = await buildClean(world, !isCold);
    played.compared += 1;
    if (clean.code !== 0) {
      fault(`built, where a clean build is refused:\n${saidBy(clean)}`);
      continue;
    }
    const differences = differencesOf(outOf(world, world.told), clean.out);
    if (differences)
      fault(`differs from a clean build${isCold ? ' with nothing kept' : ''}:\n${differences}`);
    done = [];
  }
  return played;
}

/** What a build that was refused said of what is wrong; where in a bundle that was is not the same each time. */
function saidBy({ code, stderr }: Ended): string {
  return `${code} ${stderr.replaceAll(/^ {4}at .*\n/gm, '')}`;
}
