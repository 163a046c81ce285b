import path from 'node:path';
import { SLUG } from '../schemas/text.ts';
import { hasSameFiles, stateOf } from './folder-state.ts';
import type { KeptReading, KeptReadings } from './kept-readings.ts';
import type { Ledger } from './ledger.ts';
import type { Reading, ToRead } from './read-articles.ts';
import { readRendering, renderingSign } from './rendering-cache.ts';
import type { Settings } from './settings.ts';

/**
 * The readings that are kept and still good, by their slugs; those that are not are made ahead, where there is somebody for
 * that.
 *
 * @param folder That of all articles, absolute.
 */
export async function goodReadings(
  slugs: readonly string[],
  folder: string,
  settings: Settings,
  ledger: Ledger,
  { kept, onRead, readMany }: Reading & { kept: KeptReadings },
): Promise<Map<string, KeptReading>> {
  const good = new Map<string, KeptReading>();
  const take = async (reading: KeptReading | undefined) => {
    if (!reading) return;
    const { slug } = reading;
    // What goes wrong here does so again where it is reported.
    const now = await asItIs(reading, path.join(folder, slug), settings, ledger).catch(() => undefined);
    if (!now) return;
    if (now !== kept.get(slug)) kept.set(now);
    good.set(slug, now);
  };
  for (const slug of slugs) await take(kept.get(slug));
  if (!readMany || good.size === slugs.length) return good;
  const others: ToRead[] = slugs
    .filter((slug) => !good.has(slug) && SLUG.test(slug))
    .map((slug) => ({ slug, folder: path.join(folder, slug), before: kept.get(slug)?.state }));
  const taken: Promise<void>[] = [];
  let read = slugs.length - others.length;
  await readMany(others, settings, (readings, count) => {
    // At once, while the others are read.
    for (const reading of readings) taken.push(take(reading));
    read += count;
    onRead?.(read, slugs.length);
  });
  await Promise.all(taken);
  return good;
}

/**
 * A reading that is kept, when it is still good: the folder has the same files, the ledger the same anchors, and the rendered
 * text is there.
 *
 * @returns `kept` itself, or with other signs of the same files.
 */
async function asItIs(
  kept: KeptReading,
  folder: string,
  { cacheDir }: Settings,
  ledger: Ledger,
): Promise<KeptReading | undefined> {
  const of = `articles/${kept.fields.id}`;
  if (ledger.digestOf(of) !== kept.published) return undefined;
  const state = await stateOf(folder, kept.state).catch(() => undefined);
  if (!state || !hasSameFiles(kept.state, state)) return undefined;
  const entry = kept.entry && withRendering(kept.entry, cacheDir);
  if (kept.entry && !entry) return undefined;
  ledger.trust(of);
  return state === kept.state && entry === kept.entry ? kept : { ...kept, state, ...(entry && { entry }) };
}

/** The same, when the rendered text is there and whole; it is opened only when its file is another than it was. */
function withRendering(entry: NonNullable<KeptReading['entry']>, cacheDir: string): KeptReading['entry'] {
  const { key } = entry.store;
  const rendering = renderingSign(cacheDir, key);
  if (rendering === entry.rendering) return rendering === undefined ? undefined : entry;
  return readRendering(cacheDir, key) && { ...entry, rendering };
}
