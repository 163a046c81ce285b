import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Made } from './output-files.ts';
import type { Cost } from './run-measured.ts';

/** What one program took for one scenario at one size. */
export interface Measured extends Cost, Made {
  builder: string;
  size: number;
  scenario: string;
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

/** Keeps results for the README. */
export async function keepResults(results: Results): Promise<void> {
  await mkdir(path.dirname(KEPT), { recursive: true });
  await writeFile(KEPT, `${JSON.stringify(results, null, 2)}\n`);
}
