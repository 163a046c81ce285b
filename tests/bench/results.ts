import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Made } from './output-files.ts';
import type { Cost } from './run-measured.ts';

/** What one program took for one scenario at one size. */
export interface Measured extends Cost, Made {
  builder: string;
  size: number;
  scenario: string;
  /** When the run began that measured it (RFC 3339): only what one run has measured may be compared. */
  run: string;
}

/** All that was measured in one go, and on what. */
export interface Results {
  machine: string;
  /** Of each program, by its name. */
  versions: Record<string, string>;
  rows: Measured[];
}

/** Where they are kept. */
const KEPT = 'tests/bench/results/build.json';

/** What the machine is. */
export function thisMachine(): string {
  const cpus = os.cpus();
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus.length} cores (${cpus[0]?.model.trim()}), ${gigabytes} GiB, ${os.type()}, Node ${process.versions.node}`;
}

/** The row of a program, size and scenario; `undefined` when it was not measured. */
export function rowOf(
  rows: Measured[],
  builder: string,
  size: number,
  scenario: string,
): Measured | undefined {
  return rows.find((row) => row.builder === builder && row.size === size && row.scenario === scenario);
}

/**
 * Keeps results for the README, with those of another time on the same machine that were not measured anew.
 *
 * @returns All of them.
 */
export async function keepResults(results: Results): Promise<Results> {
  const before = await readFile(KEPT, 'utf8').then(
    (text): Results => JSON.parse(text),
    () => results,
  );
  const isSame = before.machine === results.machine;
  const { rows } = results;
  const kept = isSame
    ? before.rows.filter(({ builder, size, scenario }) => !rowOf(rows, builder, size, scenario))
    : [];
  const all: Results = {
    ...results,
    versions: { ...(isSame && before.versions), ...results.versions },
    rows: [...kept, ...rows].sort((one, other) => one.size - other.size),
  };
  await mkdir(path.dirname(KEPT), { recursive: true });
  await writeFile(KEPT, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}
