import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { keepFile, readKeptFileNow } from '../../pictures/kept-file.ts';

/** Where warnings are kept, in the cache. */
const FOLDER = 'card-warnings';

/** The path in the cache of what is to be said of a card. */
export function keptWarning(card: string): string {
  return `${FOLDER}/${card}`;
}

/**
 * Keeps what is to be said of a card in every build that has it: most builds do not make it again.
 *
 * @param card The name of its file.
 */
export async function keepWarning(cacheDir: string, card: string, warning: string): Promise<void> {
  await keepFile(path.join(cacheDir, keptWarning(card)), warning);
}

/**
 * What is to be said of the cards of a site.
 *
 * @param folder That of its cards.
 */
export function warningsOf(cacheDir: string, folder: string): string[] {
  const kept = path.join(cacheDir, FOLDER);
  const names = existsSync(kept) ? readdirSync(kept).sort() : [];
  return names
    .filter((name) => existsSync(path.join(folder, name)))
    .flatMap((name) => {
      const warning = readKeptFileNow(path.join(kept, name));
      return warning ? new TextDecoder().decode(warning) : [];
    });
}
