import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { sha256 } from '../pictures/kept-file.ts';
import type { Signature } from './signature.ts';

/** What is made together, and made again together: all of an article but its page, its page, one file of another kind, or all that every page shares. */
export interface Unit {
  /** Covers all that it shows; of what is made in every build, or has to be made again, there is none. */
  key?: string | undefined;
  /** Where its files stand in the site. */
  files: string[];
  /** By which damage of them shows, and of their compressed copies; see `src/build/signature.ts`. */
  signature?: Signature | undefined;
  /** What servers must know of its pages; see `src/build/page-facts.ts`. */
  facts: string[];
}

/** How a tree of files differs from the site as it was made last. */
export interface Delta {
  written: string[];
  removed: string[];
}

/** What is known of the site as it was made last. */
export interface PageRecord {
  /** The program that made it. */
  program: string;
  units: Map<string, Unit>;
  /** What made the compressed copies beside its files; nothing when they have none. */
  encoder: string;
  /** What decides the security policies that stand in all pages; nothing when they do not. */
  metaPolicies: string;
}

/** Changes with the shape of what is written. */
const VERSION = 2;

export function emptyRecord(program: string): PageRecord {
  return { program, units: new Map(), encoder: '', metaPolicies: '' };
}

/** The files of units. */
export function filesOfUnits(units: Map<string, Unit>): string[] {
  return [...units.values()].flatMap(({ files }) => files);
}

/** Units of which everything has to be made again. */
export function withoutKeys(units: Map<string, Unit>): Map<string, Unit> {
  return new Map([...units].map(([id, unit]) => [id, { ...unit, key: undefined }]));
}

/**
 * Reads the record. What was being made when the last build ended before its time has no key in it.
 *
 * @returns Nothing when there is none, or it is damaged, or of another version.
 */
export async function readRecord(
  file: string,
): Promise<{ record: PageRecord; isWhole: boolean } | undefined> {
  try {
    const isWhole = existsSync(file);
    const record = unpackRecord(await readSealed(isWhole ? file : beforeFile(file)));
    const stale: string[] = isWhole ? [] : JSON.parse(await readSealed(makingFile(file)));
    for (const id of stale) delete record?.units.get(id)?.key;
    return record && { record, isWhole };
  } catch {
    return undefined;
  }
}

/**
 * Notes what is made from now on, until {@link writeRecord}: when this is killed, the next build makes it again. The record is
 * put aside, so that one without this note says nothing.
 */
export async function noteMaking(file: string, ids: Iterable<string>): Promise<void> {
  await writeSealed(makingFile(file), JSON.stringify([...ids]));
  if (existsSync(file)) await rename(file, beforeFile(file));
}

/** Writes the record of a site that is whole. */
export async function writeRecord(file: string, { units, ...record }: PageRecord): Promise<void> {
  const facts = new Map<string, number>();
  const packed = [...units].map((unit) => pack(unit, facts));
  await writeSealed(
    file,
    JSON.stringify({ version: VERSION, ...record, facts: [...facts.keys()], units: packed }),
  );
  for (const old of [makingFile(file), beforeFile(file)]) await rm(old, { force: true });
}

function unpackRecord(text: string): PageRecord | undefined {
  const { version, facts, units, ...others } = JSON.parse(text);
  if (version !== VERSION) return undefined;
  return { ...others, units: new Map(units.map((unit: PackedUnit) => unpack(unit, facts))) };
}

function makingFile(file: string): string {
  return `${file}.making`;
}

function beforeFile(file: string): string {
  return `${file}.before`;
}

/** Writes a file whole or not at all, with a digest by which damage shows. */
export async function writeSealed(file: string, content: string): Promise<void> {
  await writeFile(`${file}.half`, `${sha256(content)}\n${content}`);
  await rename(`${file}.half`, file);
}

/** @throws {Error} When there is none, or it is damaged. */
export async function readSealed(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  if (text.slice(0, end) !== sha256(content)) throw new Error(`${file} is damaged.`);
  return content;
}

/** A unit as it is written: ten thousand articles have a quarter of a million files in a few folders. */
type PackedUnit = [
  id: string,
  key: string | null,
  folder: string,
  files: string,
  facts: number[],
  ...signature: number[],
];

function pack(
  [id, { key, files, facts, signature }]: [string, Unit],
  known: Map<string, number>,
): PackedUnit {
  const [first = ''] = files;
  const folder = first.slice(0, first.lastIndexOf('/') + 1);
  const names = files.map((file) => (file.startsWith(folder) ? file.slice(folder.length) : `/${file}`));
  const numbers = facts.map((fact) => {
    const number = known.get(fact) ?? known.size;
    known.set(fact, number);
    return number;
  });
  return [
    id,
    key ?? null,
    folder,
    names.join('\n'),
    numbers,
    ...(signature ? [signature.fine, signature.coarse] : []),
  ];
}

function unpack(
  [id, key, folder, names, numbers, fine, coarse]: PackedUnit,
  facts: string[],
): [string, Unit] {
  const files = names === '' ? [] : names.split('\n');
  return [
    id,
    {
      key: key ?? undefined,
      files: files.map((name) => (name.startsWith('/') ? name.slice(1) : folder + name)),
      facts: numbers.map((number) => facts[number] ?? ''),
      ...(fine !== undefined && coarse !== undefined && { signature: { fine, coarse } }),
    },
  ];
}
