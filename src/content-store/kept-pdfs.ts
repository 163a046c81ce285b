import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Summary } from '../article/article.ts';
import { keepFile, lostFromCache, readKeptFile } from '../pictures/kept-file.ts';
import { digestOf, printingDigest } from './digest.ts';
import type { Settings } from './settings.ts';

/** Where things are, as far as this file asks. */
type Places = Pick<Settings, 'root' | 'cacheDir'>;

/**
 * Under which an article is kept as it is printed: covers everything that its page shows on paper. What is kept
 * under another key was printed before something changed.
 */
export function pdfKeyOf({ digest }: Pick<Summary, 'digest'>, root: string): string {
  return digestOf([digest, printingDigest(root)]);
}

/** The summaries, those that have been printed as they are now with the key of their PDF. Lists one folder. */
export async function withKeptPdfs(summaries: Summary[], { root, cacheDir }: Places): Promise<Summary[]> {
  const kept = await listKeptPdfs(cacheDir);
  if (kept.size === 0) return summaries;
  return summaries.map((summary) => {
    const pdf = pdfKeyOf(summary, root);
    return kept.has(pdf) ? { ...summary, pdf } : summary;
  });
}

/** Keeps an article's PDF. */
export async function keepPdf(cacheDir: string, key: string, bytes: Uint8Array): Promise<void> {
  await keepFile(fileOf(cacheDir, key), bytes);
}

/**
 * Reads a PDF that is kept.
 *
 * @throws {Error} When it is not there, or damaged; a damaged one is taken away, so that no build stops at it again.
 */
export async function readKeptPdf(cacheDir: string, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = fileOf(cacheDir, key);
  const bytes = await readKeptFile(file);
  if (bytes) return bytes;
  await rm(file, { force: true });
  throw lostFromCache(file);
}

/**
 * Drops what is kept under any other key: PDFs of articles that have changed or are no longer listed.
 *
 * @returns How many there were.
 */
export async function dropOtherPdfs(cacheDir: string, keys: ReadonlySet<string>): Promise<number> {
  const others = [...(await listKeptPdfs(cacheDir))].filter((key) => !keys.has(key));
  for (const key of others) await rm(fileOf(cacheDir, key), { recursive: true, force: true });
  return others.length;
}

async function listKeptPdfs(cacheDir: string): Promise<Set<string>> {
  const names = await readdir(path.dirname(fileOf(cacheDir, ''))).catch(() => []);
  return new Set(names.filter((name) => name.endsWith('.pdf')).map((name) => path.basename(name, '.pdf')));
}

/** The path of a PDF in the cache. */
export function keptPdf(key: string): string {
  return `pdfs/${key}.pdf`;
}

function fileOf(cacheDir: string, key: string): string {
  return path.join(cacheDir, keptPdf(key));
}
