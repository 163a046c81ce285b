import { drawCard } from '../editions/cards/draw-card.ts';
import { encodeVariant } from '../pictures/variants.ts';
import type { ToDraw } from './draw-apart.ts';

/** In the process that was begun for it: draws what it is sent, into the cache, and says so. */
const [root = '', cacheDir = ''] = process.argv.slice(2);

process.on('message', async (thing: ToDraw) => {
  try {
    if ('card' in thing) await drawCard(thing.card, { root, cacheDir });
    else await encodeVariant(root, thing.master, thing.variant, cacheDir);
  } catch {
    // It goes wrong again where it is shown, and is reported there.
  }
  process.send?.('drawn');
});
process.once('disconnect', () => process.exit());
