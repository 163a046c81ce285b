import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keepFile, readKeptFile, sha256 } from '../pictures/kept-file.ts';

/** Where it stands in a built site, hidden: it is not served. */
const SBOM = '.hosting/sbom.json';

/** The code that decides what it says. */
const CODE = 'src/supply';

/**
 * Writes into a built site what it was made with (see sbom.ts).
 *
 * @param folder The built site.
 * @param root The project's folder, with its lockfile.
 * @param cache The folder of all caches: the bill is made anew only when the lockfile has changed, or the code here.
 */
export async function writeSbom(folder: string, root: string, cache: string): Promise<void> {
  const key = await keyOf(root);
  const kept = path.join(cache, 'sbom');
  const [before, bill] = (await readText(kept)).split('\n\n');
  const isFitting = bill && before === key;
  const text = isFitting ? bill : await makeBill(root);
  if (!isFitting) await keepFile(kept, `${key}\n\n${text}`);
  await mkdir(path.join(folder, path.dirname(SBOM)), { recursive: true });
  await writeFile(path.join(folder, SBOM), text);
}

async function readText(kept: string): Promise<string> {
  return Buffer.from((await readKeptFile(kept)) ?? []).toString();
}

/** Loaded when it is needed: reading licences takes longer than all else that a build does here. */
async function makeBill(root: string): Promise<string> {
  const [{ sbomOf }, { readLockfile }] = await Promise.all([import('./sbom.ts'), import('./packages.ts')]);
  return `${JSON.stringify(sbomOf(readLockfile(root)), null, 1)}\n`;
}

async function keyOf(root: string): Promise<string> {
  const code = (await readdir(path.join(root, CODE))).sort().map((name) => path.join(CODE, name));
  const texts = await Promise.all(
    ['package-lock.json', ...code].map((file) => readFile(path.join(root, file))),
  );
  return sha256(texts.map(sha256).join('\n'));
}
