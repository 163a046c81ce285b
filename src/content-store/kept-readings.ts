import { hash } from 'node:crypto';
import path from 'node:path';
import type { SiteLink } from '../article/article.ts';
import { keepFile, readKeptFile } from '../pictures/kept-file.ts';
import type { ArticleData } from '../schemas/article.ts';
import { site } from '../site.config.ts';
import { digestOf, pipelineDigest } from './digest.ts';
import type { FolderState } from './folder-state.ts';
import type { Problem } from './problem.ts';
import type { StoredArticle } from './read-articles.ts';
import type { Settings } from './settings.ts';
import { projectPath } from './source-file.ts';

/** What reading an article gave, so far as neither the moment nor any other article decides it. */
export interface KeptReading {
  slug: string;
  /** Its folder as it was read. */
  state: FolderState;
  /** A digest of its lines in the ledger. */
  published: string;
  fields: Partial<ArticleData>;
  /** What is wrong: what comes before what is said of dates, and what comes after it. */
  problems: [Problem[], Problem[]];
  links: SiteLink[];
  /** When nothing is wrong that would stop a build. */
  entry?: {
    store: StoredArticle;
    digest: string;
    /** Packed. */
    anchors: string;
    /** The path of its page. */
    home: string;
    /** Whether the ledger has all its addresses and anchors as they are, and no others of it. */
    isSettled: boolean;
  };
}

/** In how many files readings are kept: one edited article has one of them written anew. */
const SHARDS = 64;

/** The readings in a file that is whole; none when they were made under another key, or it is something else. */
function readingsIn(text: string, key: string): KeptReading[] {
  // Before anything else is looked at: readings of another code may have another form.
  const start = `[${JSON.stringify(key)},`;
  if (!text.startsWith(start)) return [];
  return JSON.parse(`[${text.slice(start.length)}`) as KeptReading[];
}

/** A file of them, as it is in memory. */
interface Shard {
  readings: Map<string, KeptReading>;
  isChanged: boolean;
}

/**
 * The readings of articles that are kept from run to run, in `readings/` of the cache. Each is good while what
 * it says of the folder and of the ledger is so, and while the code, the site's configuration and the kind of run are the
 * same: those of another are not there.
 */
export class KeptReadings {
  readonly #folder: string;
  readonly #key: string;
  readonly #shards = new Map<number, Promise<Shard>>();

  constructor(settings: Settings) {
    const { root, contentDir, cacheDir, isPreview } = settings;
    this.#folder = path.join(cacheDir, 'readings', isPreview ? 'preview' : 'build');
    this.#key = digestOf([pipelineDigest(root), site, projectPath(root, contentDir), isPreview]);
  }

  async get(slug: string): Promise<KeptReading | undefined> {
    return (await this.#shardOf(slug)).readings.get(slug);
  }

  async set(reading: KeptReading): Promise<void> {
    const shard = await this.#shardOf(reading.slug);
    shard.readings.set(reading.slug, reading);
    shard.isChanged = true;
  }

  async delete(slug: string): Promise<void> {
    const shard = await this.#shardOf(slug);
    if (shard.readings.delete(slug)) shard.isChanged = true;
  }

  /**
   * Writes what has changed.
   *
   * @param slugs All that there are, when that is known: what is kept of others is dropped.
   */
  async write(slugs?: ReadonlySet<string>): Promise<void> {
    for (const [number, promise] of this.#shards) {
      const shard = await promise;
      if (slugs) {
        for (const slug of shard.readings.keys()) {
          if (!slugs.has(slug)) shard.isChanged = shard.readings.delete(slug);
        }
      }
      if (!shard.isChanged) continue;
      shard.isChanged = false;
      const content = JSON.stringify([this.#key, ...shard.readings.values()]);
      // A reading that cannot be kept is made again.
      await keepFile(this.#fileOf(number), content).catch(() => {});
    }
  }

  #shardOf(slug: string): Promise<Shard> {
    const number = Number.parseInt(hash('sha256', slug).slice(0, 8), 16) % SHARDS;
    const known = this.#shards.get(number) ?? this.#readShard(number);
    this.#shards.set(number, known);
    return known;
  }

  async #readShard(number: number): Promise<Shard> {
    const kept = await readKeptFile(this.#fileOf(number));
    const readings = kept ? readingsIn(Buffer.from(kept.buffer).toString(), this.#key) : [];
    return { readings: new Map(readings.map((reading) => [reading.slug, reading])), isChanged: false };
  }

  #fileOf(number: number): string {
    return path.join(this.#folder, `${number.toString(16).padStart(2, '0')}.json`);
  }
}
