import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { keepFile, lostFromCache, readKeptFile, sha256 } from '../../pictures/kept-file.ts';
import { NOT_SEARCHED, type SearchDocument } from './search-document.ts';

/** A file of an index. */
export interface IndexFile {
  /** Its path in the index, such as `fragment/en_2c6f6a5.pf_fragment`. */
  name: string;
  /** SHA-256. */
  digest: string;
}

/** The files of Pagefind's own interface, which this site does not use. */
const INTERFACE = /-(?:ui|highlight)\.\w+$/;

/** Documents on their way to Pagefind at a time. */
const AT_A_TIME = 32;

/**
 * The files of an index, from the cache or made. One at a time: Pagefind's package runs one program for all.
 *
 * @param key A digest of everything that decides it.
 * @param folder The folder of kept indexes.
 * @param documents Asked for the documents when they are not indexed yet.
 * @throws {Error} When Pagefind cannot make it, or has no program for this system.
 */
export async function keepIndex(
  key: string,
  folder: string,
  documents: () => Promise<SearchDocument[]>,
): Promise<IndexFile[]> {
  const list = path.join(folder, key, 'files.json');
  const kept = await readKeptFile(list);
  if (kept) return JSON.parse(Buffer.from(kept).toString()) as IndexFile[];
  const made = path.join(folder, key);
  await rm(made, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const half = `${made}.${process.pid}`;
  await writeIndex(await documents(), half);
  const files = await listFiles(half);
  await keepFile(path.join(half, 'files.json'), JSON.stringify(files));
  await rename(half, made);
  return files;
}

/**
 * The bytes of a file of a kept index. One that is damaged or gone is made again, with the rest of its index.
 *
 * @throws {Error} When there is no such file then.
 */
export async function readIndexFile(
  key: string,
  folder: string,
  file: IndexFile,
  documents: () => Promise<SearchDocument[]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await readWhole(key, folder, file);
  if (kept) return kept;
  await rm(path.join(folder, key), { recursive: true, force: true });
  await keepIndex(key, folder, documents);
  const made = await readWhole(key, folder, file);
  if (made) return made;
  throw lostFromCache(`${file.name} of the search index`);
}

async function readWhole(
  key: string,
  folder: string,
  { name, digest }: IndexFile,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await readFile(path.join(folder, key, name)).catch(() => undefined);
  return bytes && sha256(bytes) === digest ? new Uint8Array(bytes) : undefined;
}

/** Drops the indexes that are kept under any other key. */
export async function dropOtherIndexes(folder: string, keys: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => !keys.has(name));
  // The program of a build that was killed may be writing there still, for a moment.
  for (const name of others)
    await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 5 });
}

async function writeIndex(documents: SearchDocument[], outputPath: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: NOT_SEARCHED });
    if (!index) throw failure(errors);
    for (let at = 0; at < documents.length; at += AT_A_TIME) {
      const added = documents
        .slice(at, at + AT_A_TIME)
        .map(({ address, html }) => index.addHTMLFile({ url: address, content: html }));
      for (const { errors: wrong } of await Promise.all(added)) if (wrong.length > 0) throw failure(wrong);
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw failure(written.errors);
    await dropInterface(outputPath);
  } finally {
    // It would keep the memory of all that it has indexed.
    await close();
  }
}

function failure(errors: string[]): Error {
  return new Error(`The search index could not be made: ${errors.join(' ')}`);
}

/** They would be kept with every part: more than half a megabyte. */
async function dropInterface(folder: string): Promise<void> {
  const names = await readdir(folder);
  const dropped = names.filter((name) => INTERFACE.test(name));
  await Promise.all(dropped.map((name) => rm(path.join(folder, name))));
}

async function listFiles(folder: string): Promise<IndexFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  return Promise.all(
    names.map(async (name) => ({ name, digest: sha256(await readFile(path.join(folder, name))) })),
  );
}
