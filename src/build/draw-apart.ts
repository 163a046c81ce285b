import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Settings } from '../content-store/settings.ts';
import { articleCards } from '../editions/all-cards.ts';
import { type Card, keptCard } from '../editions/card.ts';
import type { Master } from '../pictures/master.ts';
import { keptVariant, type Variant, variantsOf } from '../pictures/variants.ts';
import { site } from '../site.config.ts';
import { beginApart } from './apart.ts';
import { isChosen } from './chosen-routes.ts';
import type { Progress } from './make-units.ts';
import type { Task } from './page-worker.ts';

/** A picture to encode, or a card to draw. */
type Thing = { master: Master; variant: Variant } | { card: Card };

/** Where the pictures are, and the caches. */
type Places = Pick<Settings, 'root' | 'cacheDir'>;

/** What the process is sent. */
export interface ToDraw {
  thing: Thing;
  places: Places;
}

/** An article, and the pictures that it shows. */
export type Drawn = Pick<Task, 'summary' | 'pictures'>;

/** From how many it is worth the start of a process. */
const MANY = 8;

/** How many are drawn at a time: one for each processor, up to this. */
const MOST = 8;
const LANES = Math.min(availableParallelism(), MOST);

/**
 * What the process is begun with. The C library keeps memory for each thread that has ever drawn; here for two of them
 * (mallopt(3), `M_ARENA_MAX`; other systems do not know the name). libuv has four threads unless it is told.
 */
const SPARING = { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: String(LANES) };

/**
 * Draws what the cache has not of the pictures and cards of articles, by a process of its own when it is much: what drawing takes
 * of memory is given back when that ends, while it would stay with a build to its end.
 *
 * What cannot be drawn ends it. That, and all that is not drawn yet, is left to who shows it, and who says what is wrong.
 *
 * @param progress Is told of how many articles all has been given away to draw, of how many.
 * @throws {Error} When the process ends before its time.
 */
export async function drawApart(
  articles: readonly Drawn[],
  places: Places,
  progress: Progress,
): Promise<void> {
  const lacking = listLacking(articles, places.cacheDir);
  const first: [Thing, number][] = [];
  for (let next = lacking.next(); !next.done; next = lacking.next()) {
    first.push(next.value);
    if (first.length === MANY) break;
  }
  if (first.length < MANY) return;
  const next = () => first.shift() ?? lacking.next().value;
  await drawAll(next, places, (done) => progress(done, articles.length));
  progress(articles.length, articles.length);
}

/** What the cache has not, and of the how manieth article it is. */
function* listLacking(articles: readonly Drawn[], cacheDir: string): Generator<[Thing, number], undefined> {
  const isLacking = (file: string) => !existsSync(path.join(cacheDir, file));
  const hasCards = isChosen('src/pages/cards/[name].ts');
  const asked = new Set<string>();
  for (const [index, { summary, pictures = [] }] of articles.entries()) {
    for (const master of pictures) {
      for (const variant of variantsOf(master)) {
        if (asked.has(variant.name)) continue;
        asked.add(variant.name);
        if (isLacking(keptVariant(variant.name))) yield [{ master, variant }, index];
      }
    }
    const cards = hasCards ? new Map(articleCards(summary, site).map((card) => [card.name, card])) : [];
    for (const [, card] of cards) if (isLacking(keptCard(card.name))) yield [{ card }, index];
  }
}

/** Gives the process as many as it draws at a time, and the next whenever one is drawn. */
async function drawAll(
  next: () => [Thing, number] | undefined,
  places: Places,
  progress: (done: number) => void,
): Promise<void> {
  const how = { env: { ...process.env, ...SPARING } };
  let drawing = LANES;
  let isStopped = false;
  const drawn = (isDrawn: unknown) => {
    isStopped ||= !isDrawn;
    give();
  };
  const child = beginApart(new URL('./drawing-process.ts', import.meta.url), 'draws pictures', how, drawn);
  const give = () => {
    const [thing, index = 0] = (isStopped ? undefined : next()) ?? [];
    if (thing) {
      child.send({ thing, places } satisfies ToDraw);
      progress(index);
      return;
    }
    drawing -= 1;
    if (drawing === 0) child.close();
  };
  for (let lane = 0; lane < LANES; lane += 1) give();
  await child.ended;
}
