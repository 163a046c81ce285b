import { makeFonts } from '../fonts/make-fonts.ts';

const stop = new AbortController();
for (const event of ['disconnect', 'SIGTERM']) process.once(event, () => stop.abort());

/** In the process that was begun for it: makes the fonts in the cache that it is told, and says what went wrong. */
process.once('message', async ({ cache }: { cache: string }) => {
  try {
    await makeFonts(cache, stop.signal);
    process.exit(0);
  } catch (error) {
    process.send?.(error, () => process.exit(1));
  }
});
