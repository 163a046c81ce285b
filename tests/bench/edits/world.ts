import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pick } from '../../random.ts';

/** What a build is told. */
export interface Told {
  /** The name of the folder that it builds into; several share one cache. */
  out: string;
  /** The moment of the build (RFC 3339). */
  now: string;
  /** The address that the site is built for; that of its configuration when left out. */
  address?: string | undefined;
  compress: boolean;
  metaPolicy: boolean;
}

/** A publication that is edited at random: its content, and a project of its own, so that templates are edited as well. */
export interface World {
  /** Where all of it is, absolute. */
  place: string;
  /** A copy of this project. */
  project: string;
  content: string;
  /** The cache of the builds that rest on the ones before. */
  cache: string;
  told: Told;
  /** Numbers from 0 to below 1. */
  random: () => number;
  /** Grows with each edit, so that none writes what is there. */
  number: number;
}

/** What is done to a world. Says to what it was done; nothing, when there was nothing to do it to. */
export type Edit = (world: World) => string | undefined | Promise<string | undefined>;

/** Edits by their names. */
export type Edits = Record<string, Edit>;

/** A whole number from 0 to below `limit`. */
export function below(world: World, limit: number): number {
  return Math.floor(world.random() * limit);
}

/** One of the items; nothing, when there is none. */
export function anyOf<Item>(world: World, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : pick(world.random, items);
}

/** The names in a folder of the content, in their order. */
export function namesIn({ content }: World, folder: string): string[] {
  try {
    return readdirSync(path.join(content, folder)).sort();
  } catch {
    return [];
  }
}

/** The text of an article. */
export function textOf({ content }: World, slug: string): string {
  return path.join(content, 'articles', slug, 'index.md');
}

/** Where a build goes. */
export function outOf({ place }: World, { out }: Pick<Told, 'out'>): string {
  return path.join(place, out);
}
