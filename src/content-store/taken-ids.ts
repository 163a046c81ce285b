import path from 'node:path';
import { readLedger } from './ledger.ts';
import { readFolder } from './read-folder.ts';
import type { Settings } from './settings.ts';
import { skimArticles, skimFile } from './skim-articles.ts';

/** What a new article cannot be called. */
export interface Taken {
  /** The ids of articles that are there, that were published, or of which a notice says that they were. */
  ids: Set<string>;
  /** The names of the folders of articles, and those that notices of removal have. */
  slugs: Set<string>;
}

/** Reads every id and slug that an article has or had. A file that cannot be read has none; `check` says so. */
export async function readTaken(settings: Settings): Promise<Taken> {
  const { folders, files } = await readFolder(path.join(settings.contentDir, 'articles'));
  const removed = path.join(settings.contentDir, 'removed');
  const notices = (await readFolder(removed)).files;
  const { ledger } = await readLedger(settings);
  const fields = [
    ...skimArticles(folders, settings).map((article) => article.fields),
    ...notices.map((name) => skimFile(path.join(removed, name))),
  ];
  return {
    ids: new Set([
      ...fields.flatMap((one) => one?.id ?? []),
      ...ledger.names().flatMap((of) => (of.startsWith('articles/') ? of.slice('articles/'.length) : [])),
    ]),
    slugs: new Set([...folders, ...[...files, ...notices].map((name) => name.replace(/\.md$/i, ''))]),
  };
}
