import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { damageAnything } from '../bench/edits/damage.ts';
import type { World } from '../bench/edits/world.ts';
import { randomOf } from '../random.ts';

let place = '';

beforeEach(async () => {
  mkdirSync('.cache/tests', { recursive: true });
  place = path.resolve(await mkdtemp('.cache/tests/damage-'));
});
afterEach(() => rm(place, { recursive: true }));

function world(seed: number): World {
  const told = { out: 'out', now: '2026-11-25T12:00:00Z', compress: false, metaPolicy: false };
  const folders = { place, project: place, content: place, cache: path.join(place, 'cache') };
  return { ...folders, told, random: randomOf(seed), number: seed };
}

test('everything in a cache may be damaged: files that stand in no folder, and folders, as a whole as well', () => {
  const said = new Set<string>();
  for (let seed = 0; seed < 200; seed += 1) {
    mkdirSync(path.join(place, 'cache/cards/below'), { recursive: true });
    for (const name of ['stray.html', 'cards/below/a.png'])
      writeFileSync(path.join(place, 'cache', name), name);
    said.add(damageAnything(world(seed)));
  }
  const expected = ['stray.html removed whole', 'cards/below removed whole', 'cards/below/a.png cut short'];
  for (const what of expected) expect(said).toContain(`damage: cache/${what}`);
});
