import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SiteLink } from '../article/article.ts';
import { keepFile, readKeptFileNow } from '../pictures/kept-file.ts';
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
    /** Of the file of its rendered text. */
    rendering: string | undefined;
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

/** The file of a slug: any of them, but always the same (FNV-1a, 32 bits). */
function shardNumber(slug: string): number {
  let number = 0x811c9dc5;
  for (let place = 0; place < slug.length; place += 1) {
    number = Math.imul(number ^ slug.charCodeAt(place), 0x01000193);
  }
  return (number >>> 0) % SHARDS;
}

/** The readings in a file that is whole; none when they were made under another key, or it is something else. */
function readingsIn(content: Uint8Array<ArrayBuffer>, key: string): KeptReading[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  // Before anything else is looked at: readings by another code may have another form.
  if (bytes.toString('latin1', 0, key.length + 1) !== `${key}\n`) return [];
  return JSON.parse(bytes.toString('utf8', key.length + 1)) as KeptReading[];
}

/** The keys of the rendered bodies that somebody who writes has last seen: a preview may show them at any time. */
export function renderingsOfPreview(cacheDir: string): string[] {
  const folder = path.join(cacheDir, 'readings', 'preview');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const kept = readKeptFileNow(path.join(folder, name));
    const text = Buffer.from(kept ?? []).toString();
    const readings: KeptReading[] = kept ? JSON.parse(text.slice(text.indexOf('\n') + 1)) : [];
    return readings.flatMap(({ entry }) => entry?.store.key ?? []);
  });
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
  readonly #shards = new Map<number, Shard>();

  constructor(settings: Settings) {
    const { root, contentDir, cacheDir, isPreview } = settings;
    this.#folder = path.join(cacheDir, 'readings', isPreview ? 'preview' : 'build');
    this.#key = digestOf([pipelineDigest(root), site, projectPath(root, contentDir), isPreview]);
  }

  get(slug: string): KeptReading | undefined {
    return this.#shardOf(slug).readings.get(slug);
  }

  set(reading: KeptReading): void {
    const shard = this.#shardOf(reading.slug);
    shard.readings.set(reading.slug, reading);
    shard.isChanged = true;
  }

  delete(slug: string): void {
    const shard = this.#shardOf(slug);
    if (shard.readings.delete(slug)) shard.isChanged = true;
  }

  /**
   * Writes what has changed. In between, others have their turn.
   *
   * @param slugs All that there are, when that is known: what is kept of others is dropped.
   */
  async write(slugs?: ReadonlySet<string>): Promise<void> {
    for (const [number, shard] of this.#shards) {
      if (slugs) {
        for (const slug of shard.readings.keys()) {
          if (!slugs.has(slug)) shard.isChanged = shard.readings.delete(slug);
        }
      }
      if (!shard.isChanged) continue;
      shard.isChanged = false;
      const content = `${this.#key}\n${JSON.stringify([...shard.readings.values()])}`;
      // A reading that cannot be kept is made again.
      await keepFile(this.#fileOf(number), content).catch(() => {});
      // Threads may wait for an answer.
      await setImmediate();
    }
    if (slugs) this.#dropOthers();
  }

  /** Takes away the files in which no article that is there would be. */
  #dropOthers(): void {
    const ours = new Set([...this.#shards.keys()].map((number) => this.#fileOf(number)));
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      const file = path.join(this.#folder, name);
      if (!ours.has(file)) rmSync(file, { recursive: true, force: true });
    }
  }

  #shardOf(slug: string): Shard {
    const number = shardNumber(slug);
    const known = this.#shards.get(number) ?? this.#readShard(number);
    this.#shards.set(number, known);
    return known;
  }

  #readShard(number: number): Shard {
    const kept = readKeptFileNow(this.#fileOf(number));
    const readings = kept ? readingsIn(kept, this.#key) : [];
    return { readings: new Map(readings.map((reading) => [reading.slug, reading])), isChanged: false };
  }

  #fileOf(number: number): string {
    return path.join(this.#folder, `${number.toString(16).padStart(2, '0')}.json`);
  }
}
