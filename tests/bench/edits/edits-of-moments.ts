import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runNode } from '../../run-node.ts';
import { anyOf, below, type Edits, type World } from './world.ts';

const DAY = 86_400_000;

/** What changes while nobody writes: time, the ledger, and what a build is told. */
export const MOMENT_EDITS: Edits = {
  'an hour later': (world) => later(world, DAY / 24),
  'some days later': (world) => later(world, DAY * (1 + below(world, 20))),
  'a year later': (world) => later(world, 370 * DAY),
  'back in time': (world) => {
    world.told.now = '2026-12-05T00:00:00+00:00';
    return world.told.now;
  },
  'the ledger written': async ({ project, content, cache, told }) => {
    const options = ['--content', content, '--cache', cache, '--now', told.now];
    const { code } = await runNode(
      ['src/desk/ledger.ts', ...options],
      { GALLEY_ADDRESS: told.address },
      project,
    );
    return code === 0 ? 'written' : 'refused';
  },
  'the ledger forgotten': ({ content }) => {
    const file = path.join(content, 'published.jsonl');
    if (!existsSync(file)) return undefined;
    rmSync(file);
    // Without the ledger nothing was taken down.
    rmSync(path.join(content, 'removed'), { recursive: true, force: true });
    return 'published.jsonl';
  },
};

/** Options of the build. */
export const OPTION_EDITS: Edits = {
  'compressed copies or none': ({ told }) => {
    told.compress = !told.compress;
    return `--compress ${told.compress}`;
  },
  'policies in pages or none': ({ told }) => {
    told.metaPolicy = !told.metaPolicy;
    return `--meta-policy ${told.metaPolicy}`;
  },
  'another address': (world) => {
    world.told.address = anyOf(world, [
      undefined,
      'https://second.example',
      'https://pages.example/some/press/',
    ]);
    return `--address ${world.told.address}`;
  },
  'another folder to build into': (world) => {
    world.told.out = world.told.out === 'site' ? 'other-site' : 'site';
    return `--out ${world.told.out}`;
  },
};

function later({ told }: World, milliseconds: number): string {
  told.now = new Date(Date.parse(told.now) + milliseconds).toISOString().replace('.000Z', '+00:00');
  return told.now;
}
