import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Summary } from '../article/article.ts';
import type { Settings } from '../content-store/settings.ts';
import { articleCards } from '../editions/all-cards.ts';
import { type Card, keptCard } from '../editions/card.ts';
import type { Master } from '../pictures/master.ts';
import { keptVariant, type Variant, variantsOf } from '../pictures/variants.ts';
import { site } from '../site.config.ts';
import { isChosen } from './chosen-routes.ts';

/** A picture to encode, or a card to draw. */
export type ToDraw = { master: Master; variant: Variant } | { card: Card };

/** Where the pictures are, and the caches. */
type Places = Pick<Settings, 'root' | 'cacheDir'>;

/** An article, and the pictures that it shows. */
export interface Drawn {
  summary: Summary;
  pictures?: readonly Master[];
}

/** From how many it is worth the start of a process, which draws on all processors. */
const MANY = 8;

/** How many are drawn at a time; libuv has no more threads for it. */
const LANES = Math.min(availableParallelism(), 4);

/**
 * What the drawing process is begun with. The C library keeps memory for each thread that has ever drawn; here for two of them
 * (mallopt(3), `M_ARENA_MAX`). Other systems do not know the name.
 */
const SPARING = { MALLOC_ARENA_MAX: '2' };

/**
 * Draws what the cache has not of the pictures and cards of articles, by a process of its own when it is much: what drawing takes
 * of memory is given back when that ends, while it would stay with a build to its end.
 *
 * What cannot be drawn is left to who shows it, and who says what is wrong.
 *
 * @param progress Is told of how many articles all is drawn, of how many.
 * @throws {Error} When the process ends before its time.
 */
export async function drawApart(
  articles: readonly Drawn[],
  settings: Places,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const lacking = listLacking(articles, settings.cacheDir);
  const first: [ToDraw, number][] = [];
  for (let next = lacking.next(); !next.done; next = lacking.next()) {
    first.push(next.value);
    if (first.length === MANY) break;
  }
  if (first.length < MANY) return;
  const next = () => first.shift() ?? lacking.next().value;
  await drawAll(next, settings, (done) => progress(done, articles.length));
  progress(articles.length, articles.length);
}

/** What the cache has not, and of the how manieth article it is. */
function* listLacking(articles: readonly Drawn[], cacheDir: string): Generator<[ToDraw, number], undefined> {
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
  next: () => [ToDraw, number] | undefined,
  { root, cacheDir }: Places,
  progress: (done: number) => void,
): Promise<void> {
  const child = fork(new URL('./drawing-process.ts', import.meta.url), [root, cacheDir], {
    // Not what this process was begun with, such as a debugger.
    execArgv: [],
    env: { ...process.env, ...SPARING },
    serialization: 'advanced',
  });
  let drawing = 0;
  const give = () => {
    const [thing, index = 0] = next() ?? [];
    if (thing) {
      // That it could not be sent shows by the end of the process.
      child.send(thing, () => {});
      drawing += 1;
      progress(index);
    } else if (drawing === 0) child.disconnect();
  };
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error('The process that draws pictures has ended before its time.')),
    );
    child.on('message', () => {
      drawing -= 1;
      give();
    });
    for (let lane = 0; lane < LANES; lane += 1) give();
  });
}
