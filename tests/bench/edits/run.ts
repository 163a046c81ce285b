/**
 * `npm run bench:edits`: edits a publication at random, builds on what is there, and compares with clean builds, byte for byte.
 *
 * What it prints of a difference is enough to see it again: the same seed does the same edits. Ends with 1 when there was one.
 */
import path from 'node:path';
import { makeWorld } from './make-world.ts';
import { play } from './play.ts';
import { readOptions } from './read-options.ts';

const { seed, articles, place, ...rules } = readOptions(process.argv.slice(2));
const world = await makeWorld(path.resolve(place), seed, articles);
console.log(`Seed ${seed}: ${rules.rounds} rounds, in ${place}`);
const { faults, ...counts } = await play(world, rules, console.log);
console.log(
  Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', '),
);
if (faults.length > 0) {
  console.log(
    `${faults.length} faults. To see them again: npm run bench:edits -- ${process.argv.slice(2).join(' ')}`,
  );
  process.exitCode = 1;
}
