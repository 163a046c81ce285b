import { workerData } from 'node:worker_threads';
import type { KeptReading } from '../content-store/kept-readings.ts';
import { readLedger } from '../content-store/ledger.ts';
import { readArticle } from '../content-store/read-article.ts';
import type { ToRead } from '../content-store/read-articles.ts';
import type { Settings } from '../content-store/settings.ts';
import { answerTasks } from './threads.ts';

/** Reads articles in a thread of its own. */
const settings = workerData as Settings;
const { ledger } = await readLedger(settings);

answerTasks<ToRead, KeptReading[]>(async (articles) => {
  const readings: KeptReading[] = [];
  for (const { slug, folder, before } of articles) {
    // What goes wrong here does so again where it is reported.
    const read = await readArticle(folder, slug, settings, ledger, before).catch(() => []);
    if ('kept' in read && read.kept) readings.push(read.kept);
  }
  return readings;
});
