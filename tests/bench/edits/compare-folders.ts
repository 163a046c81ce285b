import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../../src/pictures/kept-file.ts';

/** How many files that differ are named. */
const MOST = 6;

/** Bytes that are shown before and after the first that differs. */
const AROUND = [60, 100] as const;

/** The files of a folder, by their paths there, with digests of their bytes. */
export function digestsOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [path.relative(folder, file), sha256(readFileSync(file))]));
}

/** Whether two folders had the same files. */
export function isSame(one: Map<string, string>, other: Map<string, string>): boolean {
  return one.size === other.size && [...one].every(([file, digest]) => other.get(file) === digest);
}

/** Where a folder differs from another, to read; empty when it does not. */
export function differencesOf(made: string, clean: string): string {
  const [one, other] = [digestsOf(made), digestsOf(clean)];
  const files = [...new Set([...one.keys(), ...other.keys()])].sort();
  const differing = files.filter((file) => one.get(file) !== other.get(file));
  const lines = differing.slice(0, MOST).map((file) => {
    if (!other.has(file)) return `  ${file} is left over`;
    if (!one.has(file)) return `  ${file} is missing`;
    return `  ${file} ${firstDifference(readFileSync(path.join(made, file)), readFileSync(path.join(clean, file)))}`;
  });
  if (differing.length > MOST) lines.push(`  and ${differing.length - MOST} more`);
  return lines.join('\n');
}

function firstDifference(made: Buffer, clean: Buffer): string {
  let place = 0;
  while (place < made.length && made[place] === clean[place]) place += 1;
  const [before, after] = AROUND;
  const part = (bytes: Buffer) =>
    JSON.stringify(bytes.toString('utf8', Math.max(0, place - before), place + after));
  return `differs from byte ${place}:\n    made  ${part(made)}\n    clean ${part(clean)}`;
}
