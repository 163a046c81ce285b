import path from 'node:path';
import { expect, test } from 'vitest';
import { makeWorld } from '../bench/edits/make-world.ts';
import { play } from '../bench/edits/play.ts';

// `npm run bench:edits` does the same with more articles, for longer, with other seeds, builds that are killed, and damage.
test('after random edits a build makes what a clean build makes', { timeout: 600_000 }, async () => {
  const world = await makeWorld(path.resolve('.cache/tests/random-edits'), 5, 4);
  const rules = { rounds: 5, every: 5, kill: 0, damage: 0, cold: 2, only: [], goesOn: false };
  const said: string[] = [];
  const { faults, compared } = await play(world, rules, (line) => said.push(line));
  expect(faults, said.join('\n')).toEqual([]);
  expect(compared).toBe(1);
});
