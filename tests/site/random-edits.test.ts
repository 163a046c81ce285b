import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeWorld } from '../bench/edits/make-world.ts';
import { play } from '../bench/edits/play.ts';

/** Each shows on other pages than its own. */
const SHOWN_ELSEWHERE = [
  ...['headline', 'language', 'topics', 'correction', 'draft', 'an article added', 'a lead picture'],
  ...['a person’s name', 'a topic’s name', 'a topic’s description', 'a page’s title', 'a page that is new'],
];

// `npm run bench:edits` does the same with all kinds of edits, templates and plugins among them, with builds that are killed, and with damage.
test('after random edits a build makes what a clean build makes', { timeout: 600_000 }, async () => {
  const world = await makeWorld(path.resolve('.cache/tests/random-edits'), 5, 4);
  // Here Astro bundles in the project: a build that was killed while it did has left its own.
  const left = path.join(world.project, '.astro/.prerender');
  mkdirSync(left, { recursive: true });
  for (const name of ['!', '0', 'A', 'm', 'z', '~'])
    writeFileSync(path.join(left, `prerender-entry.${name}.mjs`), 'throw new Error("Of another build.");\n');
  const rules = { rounds: 5, every: 5, kill: 0, damage: 0, cold: 2, only: SHOWN_ELSEWHERE, goesOn: false };
  const said: string[] = [];
  const { faults, compared } = await play(world, rules, (line) => said.push(line));
  expect(faults, said.join('\n')).toEqual([]);
  expect(compared).toBe(1);
});
