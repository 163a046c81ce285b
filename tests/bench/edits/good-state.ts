import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { World } from './world.ts';

/** What edits change. */
const EDITED = [
  'content',
  ...['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'].map(
    (name) => `project/${name}`,
  ),
];

/** Remembers a world of which a site was made, beside what was remembered before. */
export function keepState(world: World): { told: World['told'] } {
  for (const part of EDITED) mirror(path.join(world.place, part), path.join(world.place, 'good', part));
  return { told: { ...world.told } };
}

/** Brings it back. */
export function restoreState(world: World, { told }: { told: World['told'] }): void {
  for (const part of EDITED) mirror(path.join(world.place, 'good', part), path.join(world.place, part));
  world.told = { ...told };
}

/** Makes a file or folder like another; what is the same already is not touched. */
function mirror(from: string, to: string): void {
  const entries = readable(from);
  if (!entries) {
    mirrorFile(from, to);
    return;
  }
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(to)) {
    if (!existsSync(path.join(from, name))) rmSync(path.join(to, name), { recursive: true });
  }
  for (const name of entries) mirror(path.join(from, name), path.join(to, name));
}

function mirrorFile(from: string, to: string): void {
  const bytes = readFileSync(from);
  if (existsSync(to) && readFileSync(to).equals(bytes)) return;
  mkdirSync(path.dirname(to), { recursive: true });
  rmSync(to, { force: true });
  writeFileSync(to, bytes);
}

/** The names in a folder; nothing, when it is a file. */
function readable(place: string): string[] | undefined {
  try {
    return readdirSync(place);
  } catch {
    return undefined;
  }
}
