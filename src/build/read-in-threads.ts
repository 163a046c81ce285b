import type { KeptReading } from '../content-store/kept-readings.ts';
import type { ReadMany } from '../content-store/read-articles.ts';
import { areMany, inThreads } from './threads.ts';

/**
 * Reads articles in threads, when they are many.
 *
 * @param beside What takes a processor and much memory meanwhile, if anything does.
 */
export function readInThreads(beside?: Promise<unknown>): ReadMany {
  return async (articles, settings, take) => {
    if (!areMany(articles)) return;
    await inThreads(
      new URL('./reading-worker.ts', import.meta.url),
      settings,
      articles,
      (readings: KeptReading[], count) => take(readings, count),
      beside,
    );
  };
}
