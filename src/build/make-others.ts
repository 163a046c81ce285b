import { setImmediate } from 'node:timers/promises';
import { type Current, currentContent } from '../content-store/current-content.ts';
import type { Made, Program } from './load-program.ts';
import type { Unit } from './page-record.ts';
import type { PageWriter } from './page-writer.ts';
import { makesMore } from './render-article.ts';

/** All files that are of no one article. Of two at one place the first counts, as Astro orders routes. */
export async function listOthers(program: Program): Promise<Made[]> {
  const current: Current = currentContent();
  current.making = { articles: [], others: true };
  const files = new Map<string, Made>();
  for (const route of program.routes.filter(makesMore)) {
    for (const made of await program.list(route)) if (!files.has(made.file)) files.set(made.file, made);
  }
  return [...files.values()];
}

/** Makes some of them, each a unit. In between, threads are answered. */
export async function makeOthers(
  files: readonly Made[],
  program: Program,
  writer: PageWriter,
): Promise<[string, Unit][]> {
  const units: [string, Unit][] = [];
  for (const made of files) {
    const unit: Unit = { key: made.key, files: [], facts: [] };
    writer.write(made, await program.make(made), unit);
    units.push([otherId(made), unit]);
    await setImmediate();
  }
  return units;
}

/** The id of the unit of such a file. */
export function otherId({ file }: Made): string {
  return `file/${file}`;
}
