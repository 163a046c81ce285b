import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Ended, runNode } from '../../run-node.ts';
import { outOf, type World } from './world.ts';

/** What is drawn, and the bundled program: a clean build may keep these, of its own. */
const DRAWN = ['cards', 'fonts', 'pictures', 'program'];

/** Builds as `npm run build` does, on what the builds before have left. */
export function buildWorld(world: World): Promise<Ended> {
  return runNode(commandOf(world), environmentOf(world), world.project);
}

/**
 * Builds with nothing of earlier builds, into a folder of its own.
 *
 * @param keeps Whether it has what clean builds before it have drawn and bundled. What is that under is never another's
 *   name, which builds with nothing at all prove.
 */
export async function buildClean(world: World, keeps: boolean): Promise<Ended & { out: string }> {
  const clean: World = {
    ...world,
    cache: path.join(world.place, 'clean-cache'),
    told: { ...world.told, out: 'clean-site' },
  };
  const kept = keeps ? DRAWN : [];
  const names = namesOf(clean.cache).filter((name) => !kept.includes(name));
  for (const name of names) rmSync(path.join(clean.cache, name), { recursive: true, force: true });
  const out = outOf(world, clean.told);
  rmSync(out, { recursive: true, force: true });
  if (!keeps) rmSync(path.join(world.project, '.astro'), { recursive: true, force: true });
  return { ...(await buildWorld(clean)), out };
}

/** Begins a build, and kills it. @param after Milliseconds. @returns Whether it was still running. */
export async function buildAndKill(world: World, after: number): Promise<boolean> {
  const child = spawn(process.execPath, commandOf(world), {
    cwd: world.project,
    env: { ...process.env, ...environmentOf(world) },
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  const signal = await new Promise((resolve) => child.once('exit', (_, how) => resolve(how)));
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

function commandOf(world: World): string[] {
  const { content, cache, told } = world;
  const folders = ['--content', content, '--out', outOf(world, told), '--cache', cache];
  const others = [...(told.compress ? ['--compress'] : []), ...(told.metaPolicy ? ['--meta-policy'] : [])];
  return ['src/desk/build.ts', ...folders, '--now', told.now, ...others];
}

function environmentOf({ told }: World): Record<string, string | undefined> {
  return { GALLEY_ADDRESS: told.address };
}

function namesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
