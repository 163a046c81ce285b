import { drawCard } from '../editions/cards/draw-card.ts';
import { encodeVariant } from '../pictures/variants.ts';
import type { ToDraw } from './draw-apart.ts';

let drawing = 0;

/** In the process that was begun for it: draws what it is sent, into the cache, and says whether it could. */
process.on('message', async ({ thing, places }: ToDraw) => {
  drawing += 1;
  try {
    if ('card' in thing) await drawCard(thing.card, places);
    else await encodeVariant(places.root, thing.master, thing.variant, places.cacheDir);
    process.send?.(true);
  } catch {
    // It goes wrong again where it is shown, and is reported there.
    process.send?.(false);
  }
  drawing -= 1;
});
process.once('disconnect', () => {
  // An exit would wait for what is being drawn, and nobody waits for that any more.
  if (drawing > 0) process.kill(process.pid, 'SIGKILL');
  else process.exit();
});
